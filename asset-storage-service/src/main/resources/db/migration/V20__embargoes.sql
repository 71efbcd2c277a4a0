-- Versions that go live market by market, each with what its next step needs. A table and a task of their own: a release from before this one
-- would publish the whole version at the first instant.
create table embargoed_publication (
  version_id     bigint      not null primary key references group_version,
  at             timestamptz not null,
  otherwise_at   timestamptz not null,
  actor          text        not null,
  override       text,
  embargoes      jsonb       not null,
  after_sequence bigint
);

comment on column embargoed_publication.at is 'of the next step';
comment on column embargoed_publication.otherwise_at is 'of the markets without an embargo';
comment on column embargoed_publication.after_sequence is 'what was live, or about to be, after the step before';
