-- A row for each version that somebody has to approve. A release from before this one makes none, and publishes without asking.
create table version_approval (
  version_id bigint      not null primary key references group_version,
  state      text        not null check (state in ('awaiting', 'approved', 'refused')),
  decided_by text,
  decided_at timestamptz,
  note       text,
  check ((state = 'awaiting') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);

-- Versions that are to be published at an instant, each at one. Its task is in scheduled_tasks; what it does is read from here.
create table planned_publication (
  version_id bigint      not null primary key references group_version,
  at         timestamptz not null,
  actor      text        not null,
  override   text
);

-- What a version was mixed of: the numbers of the versions, and which contexts are of the older one.
alter table group_version add column mixture jsonb;
