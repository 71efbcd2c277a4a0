-- How different two renders look. Renders never change, so it is worked out once; it goes with either of them. A release from before
-- this one neither reads nor writes it, and forgets renders as it always did.
create table render_change (
  before_key  bytea            not null references render on delete cascade,
  after_key   bytea            not null references render on delete cascade,
  difference  double precision check (difference between 0 and 1),
  obstacle    text             collate "C",
  measured_at timestamptz      not null default now(),
  primary key (after_key, before_key),
  check ((difference is null) = (obstacle is not null))
);

create index render_change_of_before on render_change (before_key);

comment on column render_change.obstacle is 'why there is no difference: the pictures cannot be compared';

-- Notes of who approved or refused a version, each on one of its assets.
alter table version_approval add column pins jsonb not null default '[]';
