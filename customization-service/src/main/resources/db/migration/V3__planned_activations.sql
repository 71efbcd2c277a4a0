-- An activation that is to come, or that was to come: no row is ever removed.
create table planned_activation (
    id         bigint generated always as identity primary key,
    rule_set   text        not null,
    version    bigint      not null,
    at         timestamptz not null,
    planned_at timestamptz not null,
    state      text        not null default 'planned' check (state in ('planned', 'activated', 'called-off')),
    settled_at timestamptz,
    release    bigint references release (number),
    foreign key (rule_set, version) references rule_set_version (rule_set, version),
    check ((state = 'planned') = (settled_at is null)),
    check ((state = 'activated') = (release is not null))
);

-- What every instance looks at several times a second: as large as what is still to come.
create index planned_activation_due on planned_activation (at, id) where state = 'planned';

-- At one instant a set can become one version only.
create unique index planned_activation_once on planned_activation (rule_set, at) where state = 'planned';
