create table publication (
  id           bigint      generated always as identity primary key,
  group_id     bigint      not null references asset_group,
  sequence     bigint      not null,
  version_id   bigint      not null references group_version,
  version      integer     not null,
  origin       bigint      not null,
  previous     bigint,
  state        text        not null
               check (state in ('publishing', 'live', 'refused', 'superseded', 'retired')),
  release      bigint,
  refusal      jsonb,
  requested_at timestamptz not null default now(),
  settled_at   timestamptz,
  unique (group_id, sequence)
);

comment on column publication.origin is
  'the first publication of the same step: its own sequence, or for a rollback that of the one it goes back to';
comment on column publication.previous is 'the origin that was live before this origin became it';

create unique index publication_one_live on publication (group_id) where state = 'live';
create index publication_pending on publication (group_id, sequence) where state = 'publishing';
create index publication_by_version on publication (version_id, sequence);
