-- A storage with much in it: groups of markets × targets each, of which the third version is about to be live. Statements end with
-- a semicolon at the end of a line.
create temporary table market as
select chr(65 + country / 26) || chr(65 + country % 26) as country, country / 4 as neighbours, slot,
       case slot when 0 then 'en'
            else chr(97 + (country * 5 + slot * 11) % 60 / 26) || chr(97 + (country * 5 + slot * 11) % 60 % 26) || 'x' end as language
  from generate_series(0, 189) as country, generate_series(0, 5) as slot;

create temporary table target (platform, resolution, width, height) as values
  ('browser', 'low', 960, 540), ('browser', 'medium', 1280, 720), ('browser', 'high', 1920, 1080), ('browser', 'ultra', 2560, 1440),
  ('mobile', 'low', 360, 640), ('mobile', 'medium', 540, 960), ('mobile', 'high', 1080, 1920), ('mobile', 'ultra', 1440, 2560),
  ('tv', 'medium', 1280, 720), ('tv', 'high', 1920, 1080), ('tv', 'ultra', 3840, 2160);

insert into asset_group (name, last_version) select 'wall-' || to_char(n, 'FM000'), 3 from generate_series(1, 80) as n;

insert into group_version (group_id, version, state, batch, recipe, catalog_revision, precedence, assets, sealed_at, regions)
select id, version, case version when 3 then 'sealed' else 'retired' end, gen_random_uuid(),
       jsonb_build_object('type', (array['perspective', 'grid', 'mosaic', 'hero', 'filmstrip', 'diagonal'])[1 + id % 6]), version, id % 5,
       12540, now(), '{"WEST": ["AB", "AC", "AD", "AE", "AF", "AG", "AH", "AI", "AJ", "AK", "AL", "AM", "AN", "AO", "AP", "AQ"]}'
  from asset_group, generate_series(1, 3) as version;

insert into stored_object (digest, encoding, bytes)
select sha256(n::text::bytea), encoding, 1000 from generate_series(1, 100) as n, unnest(array['jpeg', 'webp', 'avif']) as encoding;

insert into render (render_key, dominant_colour, placeholder, provenance, recorded_at)
select sha256(concat_ws(' ', asset_group.id, neighbours, slot, platform)::bytea), '#1a2b3c', '3/cJPJqAh4eAiIiIiHeAgAj4eA==', '{}',
       now() - random() * interval '400 days'
  from asset_group, (select distinct neighbours, slot from market) as neighbourhood, (select distinct platform from target) as screen;

insert into rendition (render_key, width, height, encoding, bytes, digest)
select sha256(concat_ws(' ', asset_group.id, neighbours, slot, platform)::bytea), width, height, encoding,
       (width * height * share * (0.8 + random() * 0.4))::bigint, sha256((1 + (random() * 99)::integer)::text::bytea)
  from asset_group, (select distinct neighbours, slot from market) as neighbourhood, target,
       (values ('jpeg', 0.12), ('webp', 0.08), ('avif', 0.05)) as file (encoding, share);

insert into render_title (title_id, render_key)
select distinct 1 + (5000 * power(random(), 3))::bigint, render_key from render, generate_series(1, 24);

insert into asset (version_id, country, language, platform, resolution, width, height, render_key, alt_text, worst_contrast, mean_contrast,
                   fallback_titles)
select group_version.id, country, language, platform, resolution, width, height,
       sha256(concat_ws(' ', group_id, neighbours, slot, platform)::bytea), 'Posters of Emma, Dracula, and Kim',
       1 + 20 * (contrast / 1000.0) ^ 2, 1 + 20 * contrast / 1000.0, case when contrast < 50 then 2 else 0 end
  from group_version, market, target,
       lateral (select abs(hashint8(group_id * 100000 + neighbours * 100 + slot)) % 1000 as contrast) as bright;

analyze;
