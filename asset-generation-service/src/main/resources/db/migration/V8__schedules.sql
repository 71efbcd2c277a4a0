-- A batch may be for an instant to come: at which availability is judged.
alter table batch add column as_of timestamptz;
update batch set as_of = submitted_at;
alter table batch alter column as_of set not null;

-- The schedules of stored recipes. The turn is a fencing number: whatever changes a schedule or deals with a slot begins another, and
-- a task acts only in its own turn.
create sequence schedule_turn;

create table recipe_schedule (
    recipe text primary key references stored_recipe,
    cron text not null,
    zone text not null,
    catch_up text not null check (catch_up in ('once', 'skip')),
    start_within text not null, -- durations of ISO 8601
    jitter text not null,
    paused boolean not null,
    -- the oldest slot that nothing was done for yet; null while paused
    slot timestamptz,
    turn bigint not null,
    check (paused = (slot is null))
);

-- What recipes were run for by themselves, or through their schedules. It stays when a schedule is removed.
create table scheduled_run (
    id bigint generated always as identity primary key,
    recipe text, -- null: availability of a group that no stored recipe made
    group_name text not null,
    cause text not null check (cause in ('schedule', 'by-hand', 'availability')),
    planned_at timestamptz not null,
    started_at timestamptz not null,
    outcome text not null check (outcome in ('submitted', 'unchanged', 'missed', 'refused', 'failed')),
    -- deferred: the run is written with its batch
    batch_id uuid references batch deferrable initially deferred,
    detail text,
    -- of runs for availability: the batch that it refreshes, the first one of such a chain, and the catalogue that was looked at
    refreshes uuid,
    root uuid,
    catalog_revision bigint,
    check ((outcome = 'submitted') = (batch_id is not null))
);
-- No slot is run twice.
create unique index scheduled_run_slot on scheduled_run (recipe, planned_at) where cause = 'schedule';
create index scheduled_run_of_recipe on scheduled_run (recipe, id);
create index scheduled_run_of_group on scheduled_run (group_name, id) where cause = 'availability';
create index scheduled_run_batch on scheduled_run (batch_id) where batch_id is not null;

-- Groups whose titles' windows of availability are followed.
create table followed_group (
    group_name text primary key,
    -- the newest batch that made a version: its task is the one that follows
    watcher uuid not null references batch,
    -- what was live and which catalogue there was when windows were looked at
    looked_at_batch uuid,
    looked_at_revision bigint,
    -- when the group comes to show other titles; null: not within the horizon
    change_at timestamptz,
    -- nothing has to be looked at before, unless the group or the catalogue changes
    look_again timestamptz
);

-- What was stored and went live before.
insert into coordination_tasks (task_name, task_instance, execution_time, picked, version, priority)
select 'schedule-align', name || '/V8', now(), false, 1, 100 from stored_recipe where removed_at is null;

insert into followed_group (group_name, watcher, looked_at_batch, looked_at_revision, look_again)
select distinct on (group_name) group_name, id, id, 0, now() from batch
 where state in ('live', 'awaiting-approval') order by group_name, ended_at desc;
insert into coordination_tasks (task_name, task_instance, execution_time, picked, version, priority)
select 'availability-follow', group_name || '/' || watcher, now(), false, 1, 100 from followed_group;
