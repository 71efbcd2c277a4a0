-- Renders are worked on once, whichever batches want them: what is in flight stands by its render key, and is gone when it is done.

-- What one task of a worker renders: compositions that share artwork. It counts as the work of one batch that wants it.
create sequence chunk_id;
create table chunk (
    id bigint primary key,
    batch_id uuid not null references batch,
    priority smallint not null,
    renderer_epoch int not null,
    cost double precision not null, -- seconds of CPU, as expected
    queued boolean not null default false, -- whether it has a task
    waiting_since timestamptz not null
);
create index chunk_waiting on chunk (batch_id, priority, id) where not queued;
create index chunk_batch on chunk (batch_id);

create table render_in_flight (
    render_key char(64) primary key,
    chunk_id bigint not null references chunk,
    composition text not null,
    -- a fencing number: whoever takes a render raises it, and a result counts only under the attempt that it belongs to
    attempt int not null default 0,
    worker text,
    deaths int not null default 0 -- of workers that had taken it
);
create index render_in_flight_chunk on render_in_flight (chunk_id);

-- The chunks of a batch that wait for a task, of one priority: the feeder goes round the lanes.
create table lane (
    priority smallint not null,
    batch_id uuid not null references batch,
    deficit double precision not null default 0, -- seconds of CPU that the lane may still feed in its turn
    turn bigint not null, -- lanes with lower ones are served before
    primary key (priority, batch_id)
);
create sequence lane_turn;

-- A try that came to nothing: kept after its batch has ended.
create table failed_try (
    id bigint generated always as identity primary key,
    render_key char(64) not null,
    attempt int not null,
    worker text,
    at timestamptz not null,
    message text not null,
    log text not null
);
create index failed_try_render on failed_try (render_key, id);

-- Batches whose renders are under way are planned anew: what storage has of them by now is taken as it is.
delete from render_tasks;
delete from batch_render where batch_id in (select id from batch where state in ('planned', 'rendering'));
insert into coordination_tasks (task_name, task_instance, execution_time, picked, version, priority)
select 'plan', id::text, now(), false, 1, 100 from batch where state in ('planned', 'rendering')
    on conflict do nothing;
update batch set state = 'accepted', assets = null, compositions = null, warnings = '[]' where state in ('planned', 'rendering');

drop index batch_render_open;
alter table batch_render drop column chunk, drop column composition, drop column attempt;
alter table batch_render drop constraint batch_render_state_check;
-- what never became done belongs to batches that failed or were cancelled
update batch_render set state = 'dropped' where state <> 'done';
alter table batch_render add constraint batch_render_state_check check (state in ('open', 'done', 'dropped'));
alter table batch_render add column done_at timestamptz;
create index batch_render_open on batch_render (batch_id) where state = 'open';
create index batch_render_wanted on batch_render (render_key) where state = 'open';

alter table batch add column priority smallint not null default 100;
alter table batch add column superseded_by uuid;
alter table batch drop constraint batch_state_check;
alter table batch add constraint batch_state_check check (state in
    ('accepted', 'planned', 'rendering', 'sealing', 'waiting', 'publishing',
     'live', 'awaiting-approval', 'refused', 'failed', 'cancelled', 'superseded'));
create index batch_open on batch (group_name) where state in ('accepted', 'planned', 'rendering', 'sealing', 'waiting');
