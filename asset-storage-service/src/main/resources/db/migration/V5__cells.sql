-- An asset may be for one cell of an experiment. One that is for none has an empty text there: a key holds no nulls, and rows
-- compare as a search's cursor needs it.
alter table asset add column cell text collate "C" not null default '';

create unique index asset_key on asset (version_id, country, language, platform, resolution, cell);
alter table asset drop constraint asset_pkey, add constraint asset_pkey primary key using index asset_key;

drop index asset_by_context;
create index asset_by_context on asset (country, language, platform, resolution, cell, version_id);
