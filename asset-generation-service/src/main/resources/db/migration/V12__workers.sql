-- What a worker has to know of a chunk stands in the name of its task, so that workers of other versions leave it alone.
alter table chunk add column format int not null default 1; -- of the text of its compositions
alter table chunk alter column format drop default;
update render_tasks set task_name = 'render-' || chunk.renderer_epoch || '-' || chunk.format
  from chunk where task_name = 'render' and task_instance = chunk.id::text;

-- A lane leads to the workers of one version.
delete from lane;
alter table lane drop constraint lane_pkey;
alter table lane add column renderer_epoch int not null, add column format int not null;
alter table lane add primary key (priority, renderer_epoch, format, batch_id);
insert into lane (priority, renderer_epoch, format, batch_id, turn)
select priority, renderer_epoch, format, batch_id, nextval('lane_turn')
  from (select distinct priority, renderer_epoch, format, batch_id from chunk where not queued) as waiting;

-- The workers that gave a sign of life not long ago.
create table worker (
    name text primary key,
    host text not null,
    version text not null,
    renderer_epoch int not null,
    formats int[] not null, -- of compositions, that it can read
    slots int not null,
    busy int not null,
    started timestamptz not null,
    last_sign timestamptz not null,
    draining boolean not null,
    problems text[] not null, -- why it takes no tasks
    paused boolean not null default false -- by somebody
) with (fillfactor = 50); -- each sign changes a row in its page
