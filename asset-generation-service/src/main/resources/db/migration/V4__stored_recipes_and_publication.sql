-- A version that is complete may wait for an instant, or for an approval, which ends its batch.
alter table batch drop constraint batch_state_check;
alter table batch add constraint batch_state_check check (state in
    ('accepted', 'planned', 'rendering', 'sealing', 'waiting', 'publishing',
     'live', 'awaiting-approval', 'refused', 'failed', 'cancelled'));
alter table batch add column publish_at timestamptz;

-- batch.recipe is the whole recipe as JSON: with it, what a batch makes does not depend on stored recipes. Beside it, where it
-- comes from.
alter table batch add column sent text; -- where it is not the recipe itself
alter table batch add column stored_recipe text;
alter table batch add column stored_version int;
alter table batch add column bases jsonb not null default '[]'; -- as ["base@3"]

-- Writers lock this table, so that no recipe is removed while another begins to extend it. The versions stay when it is removed.
create table stored_recipe (
    name text primary key,
    newest int not null check (newest > 0),
    removed_at timestamptz
);

create table stored_recipe_version (
    name text not null references stored_recipe deferrable initially deferred,
    version int not null check (version > 0),
    format text not null check (format in ('json', 'yaml')),
    recipe text not null,
    -- with the parts of its bases as they were then
    resolved text not null,
    bases jsonb not null, -- as ["base@3"]
    extends_name text,
    asset_group text not null,
    stored_at timestamptz not null,
    primary key (name, version)
);
create index stored_recipe_extends on stored_recipe_version (extends_name) where extends_name is not null;
