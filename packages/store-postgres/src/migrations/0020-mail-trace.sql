-- The trace that put a mail into the outbox, so that whoever sends it goes on with it. Null where nobody traces.
alter table mail add column trace text;
alter table mail alter column trace set default nullif(current_setting('foyer.trace', true), '');
