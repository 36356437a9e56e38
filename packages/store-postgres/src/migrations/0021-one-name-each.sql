-- The names of the code: a mail whose outcome is unknown, a revoked invitation, the timeline of a member.
alter table mail drop constraint mail_state_check;
update mail set state = 'unknown-outcome' where state = 'in-doubt';
update mail set reason = 'revoked' where reason = 'withdrawn';
alter table mail add constraint mail_state_check
  check (state in ('queued', 'claimed', 'sending', 'retrying', 'sent', 'failed', 'unknown-outcome', 'cancelled'));
drop index mail_in_doubt;
create index mail_unknown_outcome on mail (run_at) where state = 'unknown-outcome';
alter table invitation rename column delivery_in_doubt to outcome_unknown;
update bulk_outcome set reason = 'revoked' where reason = 'withdrawn';
alter table history rename to timeline_entry;
