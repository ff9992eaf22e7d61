-- Figures of regions are kept counted. All of this follows from stations and audits: it may be thrown away at any time.

-- What each station was last counted as: in which place, by which audit and checklist, and its share of the counts (see StationShare).
-- No audit: nobody has been there. No share: its checklist was not at hand.
create table standings (
    station text collate "C" not null primary key references stations (id),
    place text collate "C" not null,
    audit text collate "C" null,
    date text collate "C" null,
    checklist text collate "C" null,
    share bytea null
);

create index standings_by_date on standings (date);

-- The sums of these shares, once by region and once by district (level 1 and 2). An empty checklist counts the registered stations.
create table tallies (
    level bigint not null,
    place text collate "C" not null,
    checklist text collate "C" not null,
    stations bigint not null,
    counts bytea null,
    primary key (level, place, checklist)
);

-- Stations that have changed, or have a new audit, since they were counted.
create table stale_stations (
    station text collate "C" not null primary key references stations (id)
);

-- By which checklists and which way of counting it was counted; one row.
create table figures_basis (
    basis text not null
);

create function stations_are_to_be_counted() returns trigger language plpgsql as $$
begin
    insert into stale_stations (station) select id from fresh on conflict do nothing;
    return null;
end
$$;

create function audits_are_to_be_counted() returns trigger language plpgsql as $$
begin
    insert into stale_stations (station) select distinct station from fresh on conflict do nothing;
    return null;
end
$$;

create trigger new_stations_are_to_be_counted after insert on stations
    referencing new table as fresh for each statement execute function stations_are_to_be_counted();

create trigger changed_stations_are_to_be_counted after update on stations
    referencing new table as fresh for each statement execute function stations_are_to_be_counted();

create trigger new_audits_are_to_be_counted after insert on audits
    referencing new table as fresh for each statement execute function audits_are_to_be_counted();

create trigger changed_audits_are_to_be_counted after update on audits
    referencing new table as fresh for each statement execute function audits_are_to_be_counted();

insert into stale_stations (station) select id from stations;
