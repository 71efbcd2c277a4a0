-- The group whose rule set wins over all others. A release from before this one publishes it as any other group.
insert into asset_group (name) values ('emergency') on conflict (name) do nothing;

-- Which market of the group shows what, and until when: a row for each market that is pinned. The assets themselves are those of the
-- group's newest version.
create table pin (
  country         text        collate "C" not null,
  language        text        collate "C" not null,
  group_name      text        collate "C" not null,
  version         integer     not null,
  source_country  text        collate "C" not null,
  source_language text        collate "C" not null,
  platforms       text[]      not null,
  resolutions     text[]      not null,
  until           timestamptz not null,
  reason          text        not null,
  actor           text        not null,
  pinned_at       timestamptz not null,
  primary key (country, language)
);

comment on column pin.group_name is 'with version: where the pictures were taken from; no key, as they stay when that version goes';
