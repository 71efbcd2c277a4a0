-- A version of a page, as it was handed in. Immutable once written, and never removed, so that a step back is always possible.
-- As text and not json: the order of fields is the page's.
create table page_version (
    name       text        not null check (name ~ '^[a-z][a-z0-9-]{0,63}$'),
    version    bigint      not null check (version >= 1),
    document   text        not null,
    created_at timestamptz not null,
    primary key (name, version)
);

-- Which version of a page is answered; none where only drafts were handed in, or the page was taken away.
create table page (
    name   text   primary key,
    active bigint,
    foreign key (name, active) references page_version (name, version)
);

-- What instances look at again and again. It moves with whatever changes what is answered, in the same transaction, and its lock
-- lets writers in one by one. The instant tells two histories apart that count alike, as after a backup was brought back.
create table page_revision (
    only_row boolean     primary key default true check (only_row),
    number   bigint      not null,
    moved_at timestamptz not null
);

insert into page_revision (number, moved_at) values (0, now());
