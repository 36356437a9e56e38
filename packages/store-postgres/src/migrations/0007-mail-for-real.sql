-- Mails whose fate a crash has hidden, and that wait for somebody's answer.
alter table invitation add column delivery_in_doubt boolean not null default false;
create index mail_in_doubt on mail (run_at) where state = 'in-doubt';

-- Why nothing is mailed to an address; null: mail may go there.
alter table account add column suppressed_cause text check (suppressed_cause in ('bounced', 'complained', 'suppressed')), add column suppressed_reason text, add column suppressed_at timestamptz;
