-- The `traceparent` of the transaction that queued a mail, so that sending it continues the trace. Null without tracing.
alter table mail add column trace text;
alter table mail alter column trace set default nullif(current_setting('foyer.trace', true), '');
