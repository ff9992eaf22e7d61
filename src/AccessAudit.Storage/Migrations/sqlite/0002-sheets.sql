-- The number by which a tag names a checklist as it was laid out when it was printed.
create table printed_layouts (
    number bigint not null primary key,
    checklist text not null,
    fingerprint text not null,
    unique (checklist, fingerprint)
);

-- One print of one station's sheet; print counts on where the byte on the paper begins again. All its pages feed one audit.
create table papers (
    station text not null references stations (id),
    checklist text not null,
    print bigint not null,
    audit text not null unique,
    primary key (station, checklist, print)
);

create table paper_pages (
    number bigint not null primary key,
    audit text not null references papers (audit),
    page bigint not null,
    photo text not null,
    again bigint not null,
    added bigint not null,
    reading text not null,
    unique (audit, page, photo)
);

create index paper_pages_by_photo on paper_pages (photo);
