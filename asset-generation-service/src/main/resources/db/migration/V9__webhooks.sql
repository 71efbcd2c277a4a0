create table webhook (
    id uuid primary key,
    url text not null,
    events text[] not null,
    group_names text[] not null,
    secret text not null,
    created_at timestamptz not null,
    disabled_at timestamptz
);
comment on column webhook.group_names is 'none: all groups';
comment on column webhook.secret is 'in clear, as every call is signed with it';

-- Written in the transaction in which it happens, if anybody wants to know. The body is composed afterwards, once, as it takes calls
-- to storage; from then on it is the same for everybody and for every try.
create table webhook_event (
    id text primary key,
    type text not null check (type in ('failed', 'awaiting-approval', 'published', 'refused', 'rolled-back', 'ping')),
    group_name text not null,
    happened_at timestamptz not null,
    batch_id uuid,
    version int,
    previous int,
    faults jsonb not null,
    faults_in_all int not null,
    line text,
    body text,
    recorded_at timestamptz not null default now()
);
create index webhook_event_by_age on webhook_event (recorded_at);

create table webhook_delivery (
    number bigint generated always as identity primary key,
    event_id text not null references webhook_event on delete cascade,
    webhook_id uuid not null references webhook on delete cascade,
    round int not null default 1,
    tries int not null default 0,
    state text not null check (state in ('waiting', 'delivered', 'failed', 'dropped')),
    next_try_at timestamptz,
    unique (event_id, webhook_id)
);
create index webhook_delivery_newest on webhook_delivery (webhook_id, number desc);

create table webhook_attempt (
    delivery bigint not null references webhook_delivery on delete cascade,
    number int not null,
    at timestamptz not null,
    took_ms bigint not null,
    status int,
    fault text,
    primary key (delivery, number)
);

-- How far storage's publications were followed; null before they were first asked for.
create table publication_position (
    the_only_row boolean primary key default true check (the_only_row),
    number bigint
);
insert into publication_position (number) values (null);

create table delivery_tasks (like coordination_tasks including all);
