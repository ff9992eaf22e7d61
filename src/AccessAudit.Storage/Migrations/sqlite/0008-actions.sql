-- What people decided about audits that came in. Nothing here is ever changed; an audit's newest line is what holds.
create table audit_decisions (
    number bigint not null primary key,
    audit text not null references audits (id),
    verdict text not null,
    reason text not null,
    aside text null,
    decided_by text not null,
    decided bigint not null
);

create index audit_decisions_by_audit on audit_decisions (audit, number);

-- Audits that were taken back: they stay where they are, and count no more.
create table withdrawn_audits (
    audit text not null primary key references audits (id)
);

create trigger a_withdrawn_audit_is_to_be_counted after insert on withdrawn_audits
begin
    insert into stale_stations (station)
    select station from audits where id = new.audit and not exists (select 1 from stale_stations s where s.station = audits.station);
end;

create trigger a_restored_audit_is_to_be_counted after delete on withdrawn_audits
begin
    insert into stale_stations (station)
    select station from audits where id = old.audit and not exists (select 1 from stale_stations s where s.station = audits.station);
end;

-- What is done about a gap of a station. One at a time for a criterion: the next can begin when the last was checked.
create table actions (
    number bigint not null primary key,
    station text not null references stations (id),
    criterion text not null,
    office text not null,
    due text not null,
    state text not null,
    note text not null,
    opened bigint not null,
    changed bigint not null,
    confirmed_by text null references audits (id)
);

create unique index actions_one_at_a_time on actions (station, criterion) where state <> 'checked';
create index actions_by_station on actions (station, number);

-- How each action came to be what it is. Nothing here is ever changed.
create table action_steps (
    number bigint not null primary key,
    action bigint not null references actions (number),
    office text not null,
    due text not null,
    state text not null,
    note text not null,
    done_by text not null,
    done bigint not null
);

create index action_steps_by_action on action_steps (action, number);
