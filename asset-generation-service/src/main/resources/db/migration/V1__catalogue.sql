-- The title catalogue is append-only: a row holds for the revisions in [from_revision, to_revision). Every import takes one
-- revision, under the lock of the head's only row, so that revisions become visible in their order and a revision number is
-- a snapshot.
create table catalog_head (
    only_row boolean primary key default true check (only_row),
    revision bigint not null
);
insert into catalog_head (revision) values (0);

create table title (
    id bigint not null check (id > 0),
    from_revision bigint not null,
    to_revision bigint,
    names jsonb not null,
    original_language text not null,
    kind text not null,
    genres jsonb not null,
    year int not null,
    maturity int not null,
    popularity int not null,
    launched date not null,
    tags jsonb not null,
    availability jsonb not null,
    primary key (id, from_revision),
    check (to_revision > from_revision)
);
create unique index title_current on title (id) where to_revision is null;

-- The bytes are in the object store at artwork/<digest>.<ext>, put there before the row is written.
create table artwork (
    title_id bigint not null,
    language text not null,
    from_revision bigint not null,
    to_revision bigint,
    digest char(64) not null,
    media_type text not null,
    width int not null,
    height int not null,
    primary key (title_id, language, from_revision),
    check (to_revision > from_revision)
);
create unique index artwork_current on artwork (title_id, language) where to_revision is null;
