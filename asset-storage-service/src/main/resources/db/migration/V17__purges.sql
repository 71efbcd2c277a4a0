-- Titles that were taken down for good, each once. From the moment that its row is seen, nothing that shows it is recorded or published.
create table purge (
  id           uuid        not null primary key,
  title_id     bigint      not null unique,
  reason       text        not null,
  actor        text        not null,
  even_if_live boolean     not null,
  requested_at timestamptz not null,
  held         bigint,
  ended_at     timestamptz
);

comment on column purge.held is 'how many of its renders were live when it was looked last, and stay until they are not; null: not looked yet';

-- What was taken away together, in the order in which it was: whoever follows by number steps over none, as the one row that counts is held
-- until the transaction ends.
create table purge_count (
  the_only_row boolean primary key default true check (the_only_row),
  portions     bigint  not null
);

insert into purge_count (portions) values (0);

create table purge_portion (
  number   bigint      not null primary key,
  purge_id uuid        not null references purge,
  at       timestamptz not null
);

create index purge_portion_of_purge on purge_portion (purge_id);

-- Objects that may never be there again.
create table tombstone (
  digest       bytea       not null check (length(digest) = 32),
  encoding     text        collate "C" not null,
  bytes        bigint      not null,
  purge_id     uuid        not null references purge,
  portion      bigint      not null references purge_portion,
  laid_at      timestamptz not null,
  removed      integer     not null default 0,
  removed_at   timestamptz,
  verified_at  timestamptz,
  look         text,
  failure      text,
  invalidation integer,
  primary key (digest, encoding)
);

comment on column tombstone.removed is 'how many versions and delete markers of it were removed from the bucket';
comment on column tombstone.look is 'by what it was seen to be gone';
comment on column tombstone.invalidation is 'in which of its purge the CDN was told';

create index tombstone_of_purge on tombstone (purge_id, digest, encoding);
create index tombstone_of_portion on tombstone (portion);
create index tombstone_unverified on tombstone (purge_id, digest, encoding) where verified_at is null;

create table purge_invalidation (
  purge_id     uuid        not null references purge,
  number       integer     not null,
  reference    text,
  asked_at     timestamptz,
  completed_at timestamptz,
  failure      text,
  primary key (purge_id, number)
);

-- Renders that may never be recorded again.
create table purged_render (
  render_key bytea       not null primary key check (length(render_key) = 32),
  purge_id   uuid        not null references purge,
  purged_at  timestamptz not null
);

create index purged_render_of_purge on purged_render (purge_id);

-- How many assets of a version lost their picture. No key to the version, whose row somebody may hold who waits for the purge.
create table purged_version (
  purge_id   uuid    not null references purge,
  version_id bigint  not null,
  assets     integer not null,
  primary key (purge_id, version_id)
);

create index purged_version_of_version on purged_version (version_id);

-- What those who follow purges say that they did.
create table purge_report (
  purge_id uuid        not null references purge,
  follower text        collate "C" not null,
  at       timestamptz not null,
  report   jsonb       not null,
  primary key (purge_id, follower)
);

-- Which titles objects showed whose renders are forgotten: they may be in the bucket still, or older versions of them.
create table forgotten_rendition (
  render_key   bytea       not null,
  digest       bytea       not null,
  encoding     text        collate "C" not null,
  bytes        bigint      not null,
  titles       bigint[]    not null,
  forgotten_at timestamptz not null default now()
);

create index forgotten_rendition_of_title on forgotten_rendition using gin (titles);
create index forgotten_rendition_of_object on forgotten_rendition (digest, encoding);
create index forgotten_rendition_by_age on forgotten_rendition (forgotten_at);

-- By triggers, so that they hold for a release from before this one too while it runs beside.
create function remember_forgotten_renditions() returns trigger language plpgsql as $$
begin
  insert into forgotten_rendition (render_key, digest, encoding, bytes, titles)
  select distinct forgotten.render_key, digest, encoding, bytes, titles
    from forgotten
    join (select render_key, array_agg(title_id) as titles from render_title
           where render_key in (select render_key from forgotten) group by render_key) as shown
      on shown.render_key = forgotten.render_key;
  return null;
end
$$;

create trigger rendition_is_remembered after delete on rendition
  referencing old table as forgotten for each statement execute function remember_forgotten_renditions();

create function refuse_purged_titles() returns trigger language plpgsql as $$
begin
  if exists (select from added join purge using (title_id)) then
    raise exception 'a title of the render was purged' using errcode = 'check_violation';
  end if;
  return null;
end
$$;

create trigger render_title_is_not_purged after insert on render_title
  referencing new table as added for each statement execute function refuse_purged_titles();

create function refuse_purged_objects() returns trigger language plpgsql as $$
begin
  if exists (select from added join tombstone using (digest))
      or exists (select from added join purged_render using (render_key)) then
    raise exception 'the render or an object of it was purged' using errcode = 'check_violation';
  end if;
  return null;
end
$$;

create trigger rendition_is_not_purged after insert on rendition
  referencing new table as added for each statement execute function refuse_purged_objects();

-- An entry may tell of what concerns all groups.
alter table audit_entry alter column group_name drop not null;
