-- A release is also held against the one before: fields that lose their value in some context. An instance of the release before, running
-- beside, does not look for them, which the default says.
alter table release_check add column newly_uncovered integer not null default 0 check (newly_uncovered >= 0);
alter table release_check add check (forced is not null or newly_uncovered = 0);
