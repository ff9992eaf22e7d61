-- Who did what. Each entry's hash covers the entry and the hash before it, so nothing can be changed, removed from the middle or put in
-- without breaking the chain. Details are JSON, kept as text because the hash is of their letters.
create table log_entries (
    number bigint not null primary key,
    time bigint not null,
    who text not null,
    action text not null,
    subject text not null,
    details text not null,
    hash text not null
);

create function log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the log is append-only';
end
$$;

create function log_entry_only_follows() returns trigger language plpgsql as $$
begin
    if new.number <> (select coalesce(max(number), 0) + 1 from log_entries) then
        raise exception 'the log is append-only';
    end if;
    return new;
end
$$;

create trigger log_entries_are_never_changed before update or delete or truncate on log_entries
    for each statement execute function log_is_append_only();

create trigger log_entries_only_follow before insert on log_entries
    for each row execute function log_entry_only_follows();
