-- A schedule may be set for a stored recipe that states none. A release from before this one takes such a one back when the recipe, or
-- what it extends, is stored anew.
alter table recipe_schedule add column set_apart boolean not null default false;
comment on column recipe_schedule.set_apart is 'whether it was set for the recipe, which does not state it';
