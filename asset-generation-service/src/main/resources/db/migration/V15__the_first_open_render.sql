-- Whether a batch has renders that are open is asked with each one that ends: by the first of them, in the order of this index.
drop index batch_render_open;
create index batch_render_open on batch_render (batch_id, number) where state = 'open';

-- Attempts are counted anew when a render comes in flight again; the fencing number is of all flights. A result counts only under the
-- number that it was taken under.
create sequence fence;
alter table render_in_flight add column fence bigint;
