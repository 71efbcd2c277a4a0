-- What was live of a group at an instant is its last acknowledged publication until then.
create index publication_acknowledged on publication (group_id, settled_at desc, sequence desc) where state in ('live', 'retired');
