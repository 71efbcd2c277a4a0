-- What of a publication was published all the same, and why. A release from before this one leaves it out, as it has no gate.
alter table publication add column overruled jsonb;

create table version_label (
  group_id   bigint not null references asset_group,
  label      text   collate "C" not null,
  version_id bigint not null references group_version,
  primary key (group_id, label)
);

create index version_label_of_version on version_label (version_id);
