-- Titles that may not be shown, whatever their availability says; as revisions of the catalogue. Titles that the catalogue does not know
-- (yet) may be among them. A release from before this one shows them all the same, where it plans while it runs beside.
create table title_withdrawal (
    id uuid primary key,
    title_id bigint not null check (title_id > 0),
    countries text[] not null, -- empty: everywhere
    begins_at timestamptz not null,
    from_revision bigint not null,
    to_revision bigint,
    overdue_at timestamptz,
    check (to_revision > from_revision)
);
comment on column title_withdrawal.overdue_at is 'when storage said that its deadline had passed';
create index title_withdrawal_of_title on title_withdrawal (title_id);

alter table webhook_event drop constraint webhook_event_type_check;
alter table webhook_event add constraint webhook_event_type_check check (type in (
    'failed', 'awaiting-approval', 'published', 'refused', 'rolled-back', 'withdrawal-overdue', 'ping'));
