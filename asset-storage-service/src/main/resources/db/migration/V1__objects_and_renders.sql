-- Objects whose bytes were seen to match their key. What is not here may still be in the bucket, unverified.
create table stored_object (
  digest      bytea       not null check (length(digest) = 32),
  encoding    text        collate "C" not null,
  bytes       bigint      not null check (bytes > 0),
  verified_at timestamptz not null default now(),
  primary key (digest, encoding)
);

create table render (
  render_key      bytea       not null primary key check (length(render_key) = 32),
  dominant_colour text,
  provenance      jsonb       not null,
  recorded_at     timestamptz not null default now()
);

create table rendition (
  render_key bytea   not null references render,
  width      integer not null check (width > 0),
  height     integer not null check (height > 0),
  encoding   text    collate "C" not null,
  bytes      bigint  not null check (bytes > 0),
  digest     bytea   not null,
  primary key (render_key, width, height, encoding),
  foreign key (digest, encoding) references stored_object
);

-- Which titles a render shows. Led by the title: "which assets show title 12345?"
create table render_title (
  title_id   bigint not null,
  render_key bytea  not null references render,
  primary key (title_id, render_key)
);

create index render_title_by_render on render_title (render_key);
