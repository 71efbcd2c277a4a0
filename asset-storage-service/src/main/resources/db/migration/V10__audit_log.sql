-- Who changed what. Numbered by one row that is held until the transaction ends, so that numbers become visible in their order and
-- whoever follows steps over none.
create table audit_count (
  the_only_row boolean primary key default true check (the_only_row),
  entries      bigint  not null
);

insert into audit_count (entries) values (0);

create table audit_entry (
  number     bigint      not null primary key,
  at         timestamptz not null,
  actor      text        not null,
  address    text,
  request_id text,
  action     text        collate "C" not null,
  group_name text        collate "C" not null,
  version    integer,
  effect     jsonb       not null
);

comment on column audit_entry.group_name is 'no key: an entry outlives what it tells of';

create index audit_entry_of_group on audit_entry (group_name, number);
create index audit_entry_of_actor on audit_entry (actor, number);

-- By a trigger, as the service's role owns its tables: a grant that is taken from an owner is one that it may give itself back, and
-- superusers need none.
create function refuse_to_rewrite() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_to_rewrite();

-- Else a superuser who says to be a replica would pass by it.
alter table audit_entry enable always trigger audit_entry_is_append_only;
