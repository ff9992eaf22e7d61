-- Photographs of sheets that somebody handed in at the desk. Who takes one to read it has it until leased_until; then it is free again.
create table uploads (
    number bigint not null primary key,
    photo text not null,
    file text not null,
    handed_in_by text not null,
    handed_in bigint not null,
    regions text null,
    visited text null,
    source text not null,
    auditor text null,
    state text not null,
    tries bigint not null,
    leased_by text null,
    leased_until bigint null,
    station text null,
    audit text null,
    page bigint null,
    says text null,
    unique (handed_in_by, photo)
);

create index uploads_waiting on uploads (number) where state = 'waiting';
