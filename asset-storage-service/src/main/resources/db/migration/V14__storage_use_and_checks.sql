-- What the storage report answers, as it was measured last.
create table storage_measurement (
  the_only_row boolean     primary key default true check (the_only_row),
  measured_at  timestamptz
);

insert into storage_measurement default values;

create table storage_total (
  encoding text   collate "C" not null primary key,
  objects  bigint not null,
  bytes    bigint not null
);

create table storage_of_group (
  group_id bigint  not null references asset_group,
  encoding text    collate "C" not null,
  live     boolean not null,
  objects  bigint  not null,
  bytes    bigint  not null,
  primary key (group_id, encoding, live)
);

comment on column storage_of_group.live is 'whether the live version has them; else only other versions that are kept';

create table storage_due (
  day     date   not null primary key,
  renders bigint not null,
  objects bigint not null,
  bytes   bigint not null
);

-- Checks of database and bucket against each other, and what they found.
create table storage_check (
  id           uuid        not null primary key,
  mend         boolean     not null,
  read_bytes   boolean     not null,
  requested_at timestamptz not null,
  started_at   timestamptz,
  ended_at     timestamptz,
  failure      text,
  part         text        not null default 'objects' check (part in ('objects', 'renders', 'versions', 'done')),
  position     text        not null default '',
  objects      bigint      not null default 0,
  renders      bigint      not null default 0,
  versions     bigint      not null default 0
);

comment on column storage_check.position is 'what the part was done with last, so that it goes on there';

create index storage_check_by_request on storage_check (requested_at);

create table storage_finding (
  check_id uuid    not null references storage_check on delete cascade,
  number   bigint  not null,
  kind     text    collate "C" not null,
  subject  text    not null,
  detail   text    not null,
  mended   boolean not null,
  primary key (check_id, number)
);
