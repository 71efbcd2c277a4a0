-- What is live already, group by group, each in a transaction of its own: publications wait for one group, and never for all.
do $$
declare
  published bigint;
begin
  for published in select group_id from group_version where state = 'live' order by group_id loop
    perform from asset_group where id = published for update;
    perform index_live_assets(published);
    commit;
  end loop;
end
$$;

analyze live_asset;
