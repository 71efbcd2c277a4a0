-- Fonts are revisions of the catalogue as titles are. The bytes are in the object store at fonts/<digest>.<ext>, put there before the
-- row is written; a collection has several families in one file.
create table font (
    family text not null,
    weight int not null check (weight between 1 and 1000),
    from_revision bigint not null,
    to_revision bigint,
    digest char(64) not null,
    media_type text not null,
    bytes bigint not null,
    version text not null,
    licence text not null check (licence <> ''),
    coverage text not null, -- the characters that have glyphs, as fontconfig writes them: "20-7e a0"
    primary key (family, weight, from_revision),
    check (to_revision > from_revision)
);
create unique index font_current on font (lower(family), weight) where to_revision is null;
