-- One recipe is one batch. Its life is in dev.imagery.generation.batch.life.
create table batch (
    id uuid primary key,
    recipe text not null,
    group_name text not null,
    catalog_revision bigint not null,
    renderer_epoch int not null,
    submitted_at timestamptz not null,
    state text not null check (state in
        ('accepted', 'planned', 'rendering', 'sealing', 'publishing', 'live', 'refused', 'failed', 'cancelled')),
    assets int,
    compositions int,
    version int,
    ended_at timestamptz,
    warnings jsonb not null default '[]',
    faults jsonb not null default '[]'
);
create index batch_newest on batch (submitted_at desc, id);

create table idempotency_key (
    key text primary key,
    body_sha256 char(64) not null,
    -- written first, so that a second request with the key waits here before it does anything
    batch_id uuid not null references batch deferrable initially deferred,
    created_at timestamptz not null
);

-- One composition of a batch. The attempt is a fencing number: whoever takes a render raises it, and a result is recorded only
-- under the attempt that it belongs to.
create table batch_render (
    batch_id uuid not null references batch,
    number int not null,
    chunk int not null,
    render_key char(64) not null,
    composition text not null,
    state text not null check (state in ('waiting', 'rendering', 'done')),
    reused boolean not null,
    attempt int not null default 0,
    primary key (batch_id, number)
);
create index batch_render_open on batch_render (batch_id, chunk) where state <> 'done';

-- The queues of db-scheduler: two tables, so that an instance takes only the tasks of its roles.
create table coordination_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
);
create index coordination_tasks_due on coordination_tasks (priority desc, execution_time);
create index coordination_tasks_heartbeat on coordination_tasks (last_heartbeat);

create table render_tasks (like coordination_tasks including all);
