-- Bulk sends: their input, progress and the outcome of each recipient.

create table bulk_send (
  firm_id text collate "C" not null references firm,
  id text collate "C" not null,
  -- In progress, or its completion has not been published.
  open boolean not null,
  -- The record without `open`; its counts are calculated from the outcomes.
  record json not null,
  position bigint generated always as identity,
  primary key (firm_id, id)
);
create index bulk_send_open on bulk_send (position) where open;

-- No foreign key: outcomes are kept, without name and address, when the member is removed.
create table bulk_outcome (
  firm_id text collate "C" not null,
  bulk_send_id text collate "C" not null,
  member_id text collate "C" not null,
  client_id text collate "C" not null,
  given_name text not null,
  family_name text not null,
  email text,
  result text not null check (result in ('sent', 'failed', 'skipped', 'pending')),
  reason text,
  at timestamptz,
  mail_id text collate "C",
  position bigint generated always as identity,
  primary key (firm_id, bulk_send_id, member_id),
  foreign key (firm_id, bulk_send_id) references bulk_send
) with (fillfactor = 80);
create index bulk_outcome_in_order on bulk_outcome (firm_id, bulk_send_id, position);
create index bulk_outcome_of_member on bulk_outcome (firm_id, member_id);
create index bulk_outcome_of_mail on bulk_outcome (mail_id) where result = 'pending';

alter table mail add column bulk_send_id text collate "C";
create index mail_of_bulk_send on mail (firm_id, bulk_send_id) where bulk_send_id is not null;

-- Single mails take precedence over bulk mails.
drop index mail_due;
create index mail_due on mail ((bulk_send_id is not null), run_at, position) where state in ('queued', 'retrying');
