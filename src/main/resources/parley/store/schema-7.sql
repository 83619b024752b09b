-- Whether a decision was made without seeing what others had decided: then seen is the last of the
-- reviewer's own.
alter table decisions add column apart integer not null default 0;
