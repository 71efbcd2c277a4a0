-- What a picture tells of itself, once for each render; what it is to a market, for each asset. Rows from before tell none of it.
alter table render
  add column placeholder text,
  add column hit_map     jsonb,
  add column luminance   jsonb;

alter table asset
  add column worst_contrast double precision,
  add column mean_contrast  double precision,
  add constraint asset_contrast check ((worst_contrast is null) = (mean_contrast is null));
