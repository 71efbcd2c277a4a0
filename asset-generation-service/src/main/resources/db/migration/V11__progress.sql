-- How fast a batch goes is told by what its renders were expected to take, and why a render was needed by a word.
alter table batch_render add column cost double precision not null default 0; -- seconds of CPU, as expected
alter table batch_render add column reason text; -- absent where storage had the result
create index batch_render_newest on batch_render (batch_id, done_at desc) where state = 'done';

-- The states that batches entered, in order.
create table batch_event (
    id bigint generated always as identity primary key,
    batch_id uuid not null references batch,
    at timestamptz not null,
    state text not null
);
create index batch_event_batch on batch_event (batch_id, id);
