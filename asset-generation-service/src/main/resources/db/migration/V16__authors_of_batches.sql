-- Who submitted a batch, where that is known. A release from before this one says nothing of it.
alter table batch add column author text;
