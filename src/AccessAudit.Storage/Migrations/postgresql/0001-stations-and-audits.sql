-- Texts are compared byte by byte (collation "C"), so that every database gives everything in the same order.

-- Numbers that are given once and never again: serials of stations, print runs, arrivals of pages.
create table counters (
    name text collate "C" not null primary key,
    value bigint not null
);

-- The document is the station as JSON; the other columns are what it is searched by.
-- json and not jsonb: a document stays letter for letter as it came in, also one with \u0000 in a note, which jsonb refuses.
create table stations (
    id text collate "C" not null primary key,
    serial bigint not null unique,
    region text collate "C" null,
    document json not null
);

create index stations_by_region on stations (region, id);

-- An audit is read and written whole, so its answers stay together in one document. Times are milliseconds since 1970, UTC.
create table audits (
    id text collate "C" not null primary key,
    station text collate "C" not null references stations (id),
    checklist text collate "C" not null,
    date text collate "C" not null,
    source text collate "C" not null,
    received bigint not null,
    document json not null
);

create index audits_by_station on audits (station, id);

-- What came under the id of another audit: nothing is overwritten, a person decides.
create table audit_conflicts (
    audit text collate "C" not null references audits (id),
    sha256 text collate "C" not null,
    received bigint not null,
    document json not null,
    primary key (audit, sha256)
);
