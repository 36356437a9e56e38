-- Mails whose outcome is unknown after a crash and that wait for a decision of staff.
alter table invitation add column delivery_in_doubt boolean not null default false;
create index mail_in_doubt on mail (run_at) where state = 'in-doubt';

-- Suppression of an address; null: mail is allowed.
alter table account add column suppressed_cause text check (suppressed_cause in ('bounced', 'complained', 'suppressed')), add column suppressed_reason text, add column suppressed_at timestamptz;
