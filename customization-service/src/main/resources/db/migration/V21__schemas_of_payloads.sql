-- A JSON Schema that values of rules are held against when they are handed in. Immutable once written, and never removed, as rules name
-- their version. As text and not json: the document is only ever read whole.
create table json_schema (
    name       text        not null check (name ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    version    integer     not null check (version >= 1),
    document   text        not null,
    created_at timestamptz not null,
    primary key (name, version)
);
