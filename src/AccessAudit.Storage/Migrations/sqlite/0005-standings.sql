-- Figures of regions are kept counted. All of this follows from stations and audits: it may be thrown away at any time.

-- What each station was last counted as: in which place, by which audit and checklist, and its share of the counts (see StationShare).
-- No audit: nobody has been there. No share: its checklist was not at hand.
create table standings (
    station text not null primary key references stations (id),
    place text not null,
    audit text null,
    date text null,
    checklist text null,
    share blob null
);

create index standings_by_date on standings (date);

-- The sums of these shares, once by region and once by district (level 1 and 2). An empty checklist counts the registered stations.
create table tallies (
    level bigint not null,
    place text not null,
    checklist text not null,
    stations bigint not null,
    counts blob null,
    primary key (level, place, checklist)
);

-- Stations that have changed, or have a new audit, since they were counted.
create table stale_stations (
    station text not null primary key references stations (id)
);

-- By which checklists and which way of counting it was counted; one row.
create table figures_basis (
    basis text not null
);

-- Not "insert or ignore": an upsert that fires a trigger puts its own way of meeting conflicts in the place of the trigger's.
create trigger a_new_station_is_to_be_counted after insert on stations
begin
    insert into stale_stations (station)
    select new.id where not exists (select 1 from stale_stations where station = new.id);
end;

create trigger a_changed_station_is_to_be_counted after update on stations
begin
    insert into stale_stations (station)
    select new.id where not exists (select 1 from stale_stations where station = new.id);
end;

create trigger a_new_audit_is_to_be_counted after insert on audits
begin
    insert into stale_stations (station)
    select new.station where not exists (select 1 from stale_stations where station = new.station);
end;

create trigger a_changed_audit_is_to_be_counted after update on audits
begin
    insert into stale_stations (station)
    select new.station where not exists (select 1 from stale_stations where station = new.station);
end;

insert into stale_stations (station) select id from stations;
