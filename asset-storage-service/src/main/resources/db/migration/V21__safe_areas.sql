-- Where a page puts text on an asset: x, y, width and height of each box, one after the other, in pixels of the asset. Rows from before tell
-- none, and neither do those that a release from before this one adds while it runs beside.
alter table asset add column safe_areas integer[]
  check (cardinality(safe_areas) between 4 and 32 and cardinality(safe_areas) % 4 = 0);

comment on column asset.safe_areas is 'null: none, or not told';

-- The hit map of a render is delivered by its key, and a CDN is told when it is gone.
alter table purged_render add column invalidation integer;
comment on column purged_render.invalidation is 'in which of its purge the CDN was told of the hit map';
create index purged_render_untold on purged_render (purge_id, render_key) where invalidation is null;
