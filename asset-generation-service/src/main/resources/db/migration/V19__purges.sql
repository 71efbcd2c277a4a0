-- Titles that were taken down for good at asset storage, as far as that was followed.
create table purge_position (
    only_row boolean primary key default true check (only_row),
    number bigint not null
);
insert into purge_position (number) values (0);

create table purged_title (
    title_id bigint primary key,
    purge uuid not null,
    purged_at timestamptz not null,
    kept jsonb not null,
    reported_at timestamptz
);
comment on column purged_title.kept is 'digests of artwork that other titles have too, each with those titles';

-- Artwork whose bytes may not come back. It goes from the object store, and from every instance's disk.
create table purged_artwork (
    digest char(64) primary key,
    number bigint not null generated always as identity,
    media_type text not null,
    title_id bigint not null references purged_title,
    purged_at timestamptz not null,
    removed_at timestamptz,
    failure text
);
create index purged_artwork_by_number on purged_artwork (number);
create index purged_artwork_unremoved on purged_artwork (title_id) where removed_at is null;
create index artwork_by_digest on artwork (digest);

-- Also for a release from before this one, while it runs beside.
create function refuse_purged_artwork() returns trigger language plpgsql as $$
begin
    if exists (select from purged_title where title_id = new.title_id)
            or exists (select from purged_artwork where digest = new.digest) then
        raise exception 'the artwork or its title was purged' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger artwork_is_not_purged before insert on artwork for each row execute function refuse_purged_artwork();
