-- Photographs of sheets that somebody handed in at the desk. Who takes one to read it has it until leased_until; then it is free again.
create table uploads (
    number bigint not null primary key,
    photo text collate "C" not null,
    file text collate "C" not null,
    handed_in_by text collate "C" not null,
    handed_in bigint not null,
    regions text collate "C" null,
    visited text collate "C" null,
    source text collate "C" not null,
    auditor text collate "C" null,
    state text collate "C" not null,
    tries bigint not null,
    leased_by text collate "C" null,
    leased_until bigint null,
    station text collate "C" null,
    audit text collate "C" null,
    page bigint null,
    says text collate "C" null,
    unique (handed_in_by, photo)
);

create index uploads_waiting on uploads (number) where state = 'waiting';
