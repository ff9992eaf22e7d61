-- What people decided about audits that came in. Nothing here is ever changed; an audit's newest line is what holds.
create table audit_decisions (
    number bigint not null primary key,
    audit text collate "C" not null references audits (id),
    verdict text collate "C" not null,
    reason text not null,
    aside text collate "C" null,
    decided_by text collate "C" not null,
    decided bigint not null
);

create index audit_decisions_by_audit on audit_decisions (audit, number);

-- Audits that were taken back: they stay where they are, and count no more.
create table withdrawn_audits (
    audit text collate "C" not null primary key references audits (id)
);

create function withdrawn_audits_are_to_be_counted() returns trigger language plpgsql as $$
begin
    insert into stale_stations (station) select station from audits where id = coalesce(new.audit, old.audit) on conflict do nothing;
    return null;
end
$$;

create trigger withdrawn_audits_are_to_be_counted after insert or delete on withdrawn_audits
    for each row execute function withdrawn_audits_are_to_be_counted();

-- What is done about a gap of a station. One at a time for a criterion: the next can begin when the last was checked.
create table actions (
    number bigint not null primary key,
    station text collate "C" not null references stations (id),
    criterion text collate "C" not null,
    office text collate "C" not null,
    due text collate "C" not null,
    state text collate "C" not null,
    note text not null,
    opened bigint not null,
    changed bigint not null,
    confirmed_by text collate "C" null references audits (id)
);

create unique index actions_one_at_a_time on actions (station, criterion) where state <> 'checked';
create index actions_by_station on actions (station, number);

-- How each action came to be what it is. Nothing here is ever changed.
create table action_steps (
    number bigint not null primary key,
    action bigint not null references actions (number),
    office text collate "C" not null,
    due text collate "C" not null,
    state text collate "C" not null,
    note text not null,
    done_by text collate "C" not null,
    done bigint not null
);

create index action_steps_by_action on action_steps (action, number);
