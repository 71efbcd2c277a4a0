-- What selectors ask of titles. Rows of before say nothing of it.
alter table title
    add column origin_countries jsonb not null default '[]',
    add column franchise text,
    -- "AD=12 AE=50", sorted: JSON of 190 countries takes ten times as long to read, and 100,000 titles have it in each snapshot
    add column popularity_by_country text not null default '',
    -- null: not stated, the maturity tells
    add column broad_audience boolean;
-- A snapshot is made of an earlier one and of what has begun since.
create index title_from on title (from_revision);

-- Artwork is of a kind; that of before is posters.
alter table artwork
    add column kind text not null default 'poster' check (kind in ('poster', 'backdrop', 'textless', 'logo')),
    -- fractions of the picture; null: not stated
    add column focal_x double precision,
    add column focal_y double precision,
    add column keep_left double precision,
    add column keep_top double precision,
    add column keep_width double precision,
    add column keep_height double precision,
    -- #rrggbb; null: not known
    add column dominant_colour char(7),
    drop constraint artwork_pkey,
    add primary key (title_id, kind, language, from_revision);
drop index artwork_current;
create unique index artwork_current on artwork (title_id, kind, language) where to_revision is null;
create index artwork_from on artwork (from_revision);

-- Regions are revisions of the catalogue as titles are.
create table region (
    name text not null,
    from_revision bigint not null,
    to_revision bigint,
    countries text[] not null,
    primary key (name, from_revision),
    check (to_revision > from_revision)
);
create unique index region_current on region (name) where to_revision is null;
