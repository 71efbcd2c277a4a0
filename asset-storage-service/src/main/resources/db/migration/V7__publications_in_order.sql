-- Publications in the order in which they were settled, for who follows them: each that is acknowledged or refused gets the next
-- number. The one row that counts is held until the settling transaction ends, so numbers become visible in their order and none is
-- left out. By a trigger, so that a release from before this one counts too while it runs beside.
alter table publication add column settled bigint;

update publication set settled = past.number
  from (select id, row_number() over (order by settled_at, id) as number
          from publication where state in ('live', 'retired', 'refused')) as past
 where publication.id = past.id;

create unique index publication_by_settled on publication (settled);
create index publication_settled_of_group on publication (group_id, settled);

comment on column publication.settled is 'among those of all groups that were acknowledged or refused; null for others';

create table publication_count (
  the_only_row boolean primary key default true check (the_only_row),
  settled      bigint  not null
);

insert into publication_count (settled) select coalesce(max(settled), 0) from publication;

create function count_publication() returns trigger language plpgsql as $$
begin
  update publication_count set settled = settled + 1 returning settled into new.settled;
  return new;
end
$$;

create trigger publication_settles before update of state on publication
  for each row when (old.state = 'publishing' and new.state in ('live', 'refused'))
  execute function count_publication();
