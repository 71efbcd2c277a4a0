-- Titles that may not be shown, in all countries or in some. A release from before this one neither asks for them nor makes rows here.
create table withdrawal (
  id               uuid        not null primary key,
  title_id         bigint      not null check (title_id > 0),
  countries        text[]      not null,
  begins_at        timestamptz not null,
  deadline         timestamptz not null,
  reason           text        not null,
  purge            boolean     not null,
  actor            text        not null,
  requested_at     timestamptz not null,
  told_at          timestamptz,
  catalog_revision bigint,
  telling_failure  text,
  cleared_at       timestamptz,
  completed_at     timestamptz,
  overdue_at       timestamptz,
  overdue_told_at  timestamptz,
  restored_at      timestamptz,
  restored_by      text,
  restore_reason   text,
  restore_told_at  timestamptz,
  undone_at        timestamptz,
  purge_id         uuid
);

comment on column withdrawal.countries is 'empty: everywhere';
comment on column withdrawal.told_at is 'when generation had taken it';
comment on column withdrawal.cleared_at is 'when nothing live showed the title there any more';
comment on column withdrawal.purge_id is 'what was begun where it is with purge';
comment on column withdrawal.undone_at is 'when it was restored and everything of it was taken back';

create index withdrawal_of_title on withdrawal (title_id);
create index withdrawal_holding on withdrawal (title_id, begins_at) where restored_at is null;
create index withdrawal_by_request on withdrawal (requested_at, id);

-- Groups that showed the title when it was looked.
create table withdrawal_group (
  withdrawal_id    uuid    not null references withdrawal,
  group_id         bigint  not null references asset_group,
  version          integer not null,
  fallback_version integer,
  remaking         text,
  remaking_batch   uuid,
  remaking_detail  text,
  primary key (withdrawal_id, group_id)
);

comment on column withdrawal_group.version is 'that showed it';
comment on column withdrawal_group.remaking is 'how generation stands with making it anew; null: not asked yet';

create table withdrawal_market (
  withdrawal_id uuid    not null,
  group_id      bigint  not null,
  country       text    collate "C" not null,
  language      text    collate "C" not null,
  assets        integer not null check (assets > 0),
  primary key (withdrawal_id, group_id, country, language),
  foreign key (withdrawal_id, group_id) references withdrawal_group
);

-- What is done to no group in particular has an entry too.
alter table audit_entry alter column group_name drop not null;

-- A version that stands in for another, as that shows what is withdrawn.
alter table group_version add column stems_from uuid;
comment on column group_version.stems_from is 'the batch of the version that it stands in for';
