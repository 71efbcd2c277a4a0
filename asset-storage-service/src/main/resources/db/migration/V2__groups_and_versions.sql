create table asset_group (
  id            bigint      generated always as identity primary key,
  name          text        collate "C" not null unique,
  last_version  integer     not null default 0,
  last_sequence bigint      not null default 0,
  live_version  integer,
  created_at    timestamptz not null default now()
);

comment on column asset_group.last_sequence is 'of the publications; given under this row''s lock';

create table group_version (
  id               bigint      generated always as identity primary key,
  group_id         bigint      not null references asset_group,
  version          integer     not null,
  state            text        not null
                   check (state in ('open', 'sealed', 'publishing', 'live', 'refused', 'retired')),
  refusal          jsonb,
  batch            uuid        not null,
  recipe           jsonb       not null,
  catalog_revision bigint      not null,
  precedence       integer     not null,
  author           text,
  note             text,
  assets           integer     not null default 0 check (assets between 0 and 100000),
  created_at       timestamptz not null default now(),
  sealed_at        timestamptz,
  unique (group_id, version),
  unique (group_id, batch),
  check ((state = 'refused') = (refusal is not null))
);

create unique index group_version_one_live on group_version (group_id) where state = 'live';

-- No key to render: a manifest may name renders that are not recorded yet; sealing checks that all are.
create table asset (
  version_id bigint  not null references group_version,
  country    text    collate "C" not null,
  language   text    collate "C" not null,
  platform   text    collate "C" not null,
  resolution text    collate "C" not null,
  width      integer not null check (width > 0),
  height     integer not null check (height > 0),
  render_key bytea   not null check (length(render_key) = 32),
  alt_text   text,
  primary key (version_id, country, language, platform, resolution)
);

create index asset_by_context on asset (country, language, platform, resolution, version_id);
create index asset_by_render on asset (render_key);
