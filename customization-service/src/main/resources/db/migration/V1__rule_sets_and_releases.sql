-- A named rule set. active_version and active_release move only together with a new release.
create table rule_set (
    name           text primary key,
    owner          text,
    active_version bigint,
    active_release bigint,
    created_at     timestamptz not null,
    check ((active_version is null) = (active_release is null))
);

-- Immutable once written.
create table rule_set_version (
    rule_set   text        not null references rule_set (name),
    version    bigint      not null check (version >= 1),
    precedence integer     not null,
    rules      integer     not null check (rules >= 0),
    digest     text        not null check (digest ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null,
    primary key (rule_set, version)
);

-- The rules of a version, as gzipped JSON in sorted order: 100,000 rules are one row of a few megabytes that is read and
-- written in one go. They are apart from rule_set_version so that listing versions never touches them.
create table rule_set_content (
    rule_set text   not null,
    version  bigint not null,
    rules    bytea  not null,
    primary key (rule_set, version),
    foreign key (rule_set, version) references rule_set_version (rule_set, version)
);
alter table rule_set_content alter column rules set storage external; -- compressed already

-- A release is a vector of rule set -> version. Each release is kept as what it changed against the one before: the
-- vector of release n is, for each set, its newest change up to n. Nothing is ever updated, and an activation writes one
-- row, however many sets there are.
create table release (
    number  bigint primary key check (number >= 1),
    made_at timestamptz not null
);

create table release_change (
    release  bigint not null references release (number),
    rule_set text   not null,
    version  bigint not null,
    primary key (rule_set, release),
    foreign key (rule_set, version) references rule_set_version (rule_set, version)
);
create index release_change_by_release on release_change (release);

-- The one row that every activation locks: releases are numbered without gaps, in the order of their commits.
create table release_head (
    id     integer primary key check (id = 1),
    number bigint  not null
);
insert into release_head (id, number) values (1, 0);
