-- What nothing refers to, or may not refer to any more, and when it may go. Nothing that is listed here is due within the first days, so
-- that a release from before it, which neither reads nor writes these lists, runs beside unharmed.
create table loose_render (
  render_key bytea       not null primary key check (length(render_key) = 32),
  due_at     timestamptz not null
);

create index loose_render_due on loose_render (due_at);

create table loose_object (
  digest       bytea       not null check (length(digest) = 32),
  encoding     text        collate "C" not null,
  bytes        bigint      not null check (bytes > 0),
  due_at       timestamptz not null,
  doomed_until timestamptz,
  primary key (digest, encoding)
);

create index loose_object_due on loose_object (due_at);

comment on column loose_object.bytes is 'as somebody stated or S3 told';
comment on column loose_object.doomed_until is 'while it is being removed from the bucket; by then it is done or given up';

create index rendition_by_object on rendition (digest, encoding);

insert into loose_render (render_key, due_at)
select render_key, now() + interval '30 days' from render
where not exists (select from asset where asset.render_key = render.render_key);

insert into loose_object (digest, encoding, bytes, due_at)
select digest, encoding, bytes, now() + interval '30 days' from stored_object
where not exists (select from rendition
  where rendition.digest = stored_object.digest and rendition.encoding = stored_object.encoding);

-- A version that is kept no longer stays in the history of its group without its assets. That it can never be live again is the
-- database's word also to a release that does not know of it.
alter table group_version
  add column expired_at timestamptz,
  add column emptied_at timestamptz,
  add constraint group_version_expired check (expired_at is null or state not in ('publishing', 'live'));

create index group_version_to_empty on group_version (id) where expired_at is not null and emptied_at is null;

create table retention (
  group_id         bigint  not null primary key references asset_group,
  newest           integer check (newest >= 1),
  live_within_days integer check (live_within_days >= 0)
);

comment on table retention is 'where a group differs from the settings; null: it does not';

create table garbage_collection (
  id           uuid        not null primary key,
  dry_run      boolean     not null,
  requested_at timestamptz not null,
  started_at   timestamptz,
  ended_at     timestamptz,
  failure      text,
  versions     bigint      not null default 0,
  assets       bigint      not null default 0,
  renders      bigint      not null default 0,
  objects      bigint      not null default 0,
  bytes        bigint      not null default 0
);

create index garbage_collection_by_request on garbage_collection (requested_at);
