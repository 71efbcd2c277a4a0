-- The tests that a rule set is held against before one of its versions becomes the active one. Immutable once written.
create table rule_set_tests (
    rule_set   text        not null references rule_set (name),
    version    bigint      not null check (version >= 1),
    tests      integer     not null check (tests >= 0),
    document   text        not null,
    created_at timestamptz not null,
    primary key (rule_set, version)
);

-- What a release was held against before it was made. Releases of sets that have an owner, and those that were made before there were
-- checks, have no row.
create table release_check (
    release       bigint  primary key references release (number),
    tests_version bigint  not null check (tests_version >= 0), -- 0: the set had no tests
    tests         integer not null check (tests >= 0),
    unmet         integer not null check (unmet >= 0),
    dead_rules    integer not null check (dead_rules >= 0),
    undecided     integer not null check (undecided >= 0),
    forced        text check (length(forced) between 1 and 500),
    check (forced is not null or (unmet = 0 and dead_rules = 0))
);

-- A planned activation is held against the same when it is due.
alter table planned_activation add column force text check (length(force) between 1 and 500);
alter table planned_activation add column refusal text;
alter table planned_activation drop constraint planned_activation_state_check;
alter table planned_activation add constraint planned_activation_state_check
    check (state in ('planned', 'activated', 'called-off', 'refused'));
alter table planned_activation add constraint planned_activation_refusal_check
    check ((state = 'refused') = (refusal is not null));
