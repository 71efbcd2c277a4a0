-- What is live, once more and by itself, with everything that a search filters and sorts by: neither retired versions nor the renders
-- behind them cost a search anything.
alter table asset add column fallback_titles integer check (fallback_titles >= 0);
comment on column asset.fallback_titles is 'how many of its titles are shown by other artwork than that of its language; null: not told';

alter table group_version add column regions jsonb;
comment on column group_version.regions is 'the countries of each region of the catalogue that it was made on; null: not told';

create index group_version_telling_regions on group_version (catalog_revision desc, id desc) where regions is not null;

-- The designs of a recipe's cells that have one of their own.
create function designs_by_cell(recipe jsonb) returns jsonb language sql immutable as $$
  select jsonb_object_agg((recipe #>> '{experiment,name}') || '/' || (cell ->> 'name'), left(cell #>> '{recipe,type}', 64))
    from jsonb_path_query(recipe, '$.experiment.cells[*]') as cell
   where (recipe #>> '{experiment,name}') || (cell ->> 'name') is not null and cell #>> '{recipe,type}' is not null
$$;

-- The assets of versions as they are searched; to be asked for one version.
create view described_asset as
select version_id, made.group_id, made.name as group_name, - made.precedence as rank,
       country, language, platform, resolution, cell, asset.width, asset.height, asset.render_key,
       coalesce(design.of_cells ->> cell, design.of_all) as design,
       fallback_titles, worst_contrast, render.recorded_at as made_at,
       file.bytes, file.jpeg_bytes, file.webp_bytes, file.avif_bytes, file.png_bytes
  from (select group_version.id, group_id, name, precedence, recipe
          from group_version join asset_group on asset_group.id = group_id) as made
 cross join lateral (
   select left(made.recipe ->> 'type', 64) as of_all, designs_by_cell(made.recipe) as of_cells offset 0) as design
  join asset on asset.version_id = made.id
  join render on render.render_key = asset.render_key
 cross join lateral (
   select max(bytes) as bytes,
          max(bytes) filter (where encoding = 'jpeg') as jpeg_bytes,
          max(bytes) filter (where encoding = 'webp') as webp_bytes,
          max(bytes) filter (where encoding = 'avif') as avif_bytes,
          max(bytes) filter (where encoding = 'png') as png_bytes
     from rendition
    where rendition.render_key = asset.render_key
      and rendition.width = asset.width and rendition.height = asset.height) as file;

create table live_asset (
  id              bigint      generated always as identity primary key,
  group_id        bigint      not null references asset_group,
  group_name      text        collate "C" not null,
  rank            integer     not null,
  country         text        collate "C" not null,
  language        text        collate "C" not null,
  platform        text        collate "C" not null,
  resolution      text        collate "C" not null,
  cell            text        collate "C" not null,
  width           integer     not null,
  height          integer     not null,
  render_key      bytea       not null,
  design          text        collate "C",
  fallback_titles integer,
  worst_contrast  double precision,
  made_at         timestamptz not null,
  bytes           bigint,
  jpeg_bytes      bigint,
  webp_bytes      bigint,
  avif_bytes      bigint,
  png_bytes       bigint
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);

comment on column live_asset.rank is 'of groups in one context, the lowest is shown: the precedence, negated';
comment on column live_asset.bytes is 'of its largest file';

create unique index live_asset_of_group on live_asset (group_id, country, language, platform, resolution, cell);
create unique index live_asset_by_context on live_asset (country, language, platform, resolution, cell, rank, group_name)
  include (group_id, made_at, fallback_titles);
create index live_asset_by_language on live_asset (language);
create index live_asset_by_screen on live_asset (platform, resolution);
create index live_asset_by_design on live_asset (design);
create index live_asset_by_render on live_asset (render_key);
create index live_asset_by_made_at on live_asset (made_at, id);
create index live_asset_by_contrast on live_asset (worst_contrast, id) where worst_contrast is not null;
create index live_asset_by_bytes on live_asset (bytes, id) where bytes is not null;
create index live_asset_by_jpeg_bytes on live_asset (jpeg_bytes, id) where jpeg_bytes is not null;
create index live_asset_by_webp_bytes on live_asset (webp_bytes, id) where webp_bytes is not null;
create index live_asset_by_avif_bytes on live_asset (avif_bytes, id) where avif_bytes is not null;
create index live_asset_by_png_bytes on live_asset (png_bytes, id) where png_bytes is not null;

-- What goes together: without them the planner takes a language for as rare in its own countries as elsewhere.
create statistics live_asset_markets (mcv) on country, language from live_asset;
create statistics live_asset_screens (mcv) on platform, resolution from live_asset;

-- Which titles the renders of live assets show. Of the renders of all times most are not live.
create table live_title (
  title_id   bigint not null,
  render_key bytea  not null,
  primary key (title_id, render_key)
);

create index live_title_of_render on live_title (render_key);

-- Makes what is indexed of a group what is live of it. Rows that stay as they are are not written, and keep their ids.
create function index_live_assets(of_group bigint) returns void language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
  live bigint := (select id from group_version where group_id = of_group and state = 'live');
  renders_before bytea[] := array(select distinct render_key from live_asset where group_id = of_group);
begin
  -- One group at a time: whether a render is live still is a question to all of them.
  lock table live_title in share row exclusive mode;

  delete from live_asset
   where group_id = of_group and not exists (
     select from asset
      where version_id = live
        and (asset.country, asset.language, asset.platform, asset.resolution, asset.cell)
          = (live_asset.country, live_asset.language, live_asset.platform, live_asset.resolution, live_asset.cell));

  update live_asset
     set (rank, width, height, render_key, design, fallback_titles, worst_contrast, made_at,
          bytes, jpeg_bytes, webp_bytes, avif_bytes, png_bytes)
       = (made.rank, made.width, made.height, made.render_key, made.design, made.fallback_titles, made.worst_contrast, made.made_at,
          made.bytes, made.jpeg_bytes, made.webp_bytes, made.avif_bytes, made.png_bytes)
    from described_asset as made
   where made.version_id = live and live_asset.group_id = of_group
     and (made.country, made.language, made.platform, made.resolution, made.cell)
       = (live_asset.country, live_asset.language, live_asset.platform, live_asset.resolution, live_asset.cell)
     and (made.rank, made.width, made.height, made.render_key, made.design, made.fallback_titles, made.worst_contrast)
         is distinct from
         (live_asset.rank, live_asset.width, live_asset.height, live_asset.render_key, live_asset.design,
          live_asset.fallback_titles, live_asset.worst_contrast);

  insert into live_asset (
    group_id, group_name, rank, country, language, platform, resolution, cell, width, height, render_key, design, fallback_titles,
    worst_contrast, made_at, bytes, jpeg_bytes, webp_bytes, avif_bytes, png_bytes)
  select group_id, group_name, rank, country, language, platform, resolution, cell, width, height, render_key, design, fallback_titles,
         worst_contrast, made_at, bytes, jpeg_bytes, webp_bytes, avif_bytes, png_bytes
    from described_asset as made
   where version_id = live and not exists (
     select from live_asset
      where live_asset.group_id = of_group
        and (made.country, made.language, made.platform, made.resolution, made.cell)
          = (live_asset.country, live_asset.language, live_asset.platform, live_asset.resolution, live_asset.cell));

  delete from live_title
   where render_key in (select unnest(renders_before) except select render_key from live_asset where group_id = of_group)
     and not exists (select from live_asset where live_asset.render_key = live_title.render_key);

  insert into live_title (title_id, render_key)
  select title_id, render_key from render_title
   where render_key in (select render_key from live_asset where group_id = of_group except select unnest(renders_before))
      on conflict do nothing;
end
$$;

-- At the end of the transaction, when both of its versions have their new states. By a trigger, so that what a release from before this
-- one publishes while it runs beside is indexed too.
create function live_version_changes() returns trigger language plpgsql as $$
begin
  if new.state = 'live' or not exists (
      select from group_version where group_id = new.group_id and state = 'live') then
    perform index_live_assets(new.group_id);
  end if;
  return null;
end
$$;

create constraint trigger group_version_changes_live after update of state on group_version
  deferrable initially deferred
  for each row when (old.state <> new.state and (old.state = 'live' or new.state = 'live'))
  execute function live_version_changes();
