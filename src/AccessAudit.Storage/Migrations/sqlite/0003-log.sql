-- Who did what. Each entry's hash covers the entry and the hash before it, so nothing can be changed, removed from the middle or put in
-- without breaking the chain. Details are JSON.
create table log_entries (
    number bigint not null primary key,
    time bigint not null,
    who text not null,
    action text not null,
    subject text not null,
    details text not null,
    hash text not null
);

create trigger log_entries_are_never_changed before update on log_entries
begin
    select raise(abort, 'the log is append-only');
end;

create trigger log_entries_are_never_removed before delete on log_entries
begin
    select raise(abort, 'the log is append-only');
end;

-- Also "insert or replace" could take the place of an entry.
create trigger log_entries_only_follow before insert on log_entries
when new.number <> (select coalesce(max(number), 0) + 1 from log_entries)
begin
    select raise(abort, 'the log is append-only');
end;
