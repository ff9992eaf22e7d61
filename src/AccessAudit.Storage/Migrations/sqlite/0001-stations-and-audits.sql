-- Numbers that are given once and never again: serials of stations, print runs, arrivals of pages.
create table counters (
    name text not null primary key,
    value bigint not null
);

-- The document is the station as JSON; the other columns are what it is searched by.
create table stations (
    id text not null primary key,
    serial bigint not null unique,
    region text null,
    document text not null
);

create index stations_by_region on stations (region, id);

-- An audit is read and written whole, so its answers stay together in one document. Times are milliseconds since 1970, UTC.
create table audits (
    id text not null primary key,
    station text not null references stations (id),
    checklist text not null,
    date text not null,
    source text not null,
    received bigint not null,
    document text not null
);

create index audits_by_station on audits (station, id);

-- What came under the id of another audit: nothing is overwritten, a person decides.
create table audit_conflicts (
    audit text not null references audits (id),
    sha256 text not null,
    received bigint not null,
    document text not null,
    primary key (audit, sha256)
);
