-- Runs unchanged on PostgreSQL 15 and later, and on PGlite.
-- Every row belongs to a firm, and every foreign key includes the firm, so that rows of different firms cannot reference each other.

create table firm (
  id text collate "C" primary key,
  name text not null,
  time_zone text not null,
  locale text not null,
  policy jsonb not null,
  mail_from text not null,
  postal_address text
);

create table staff (
  firm_id text collate "C" not null references firm,
  id text collate "C" not null,
  name text not null,
  email text not null,
  role text not null,
  permissions text[] not null,
  position bigint generated always as identity,
  primary key (firm_id, id)
);

create table access_token (
  token_hash text collate "C" primary key,
  firm_id text collate "C" not null,
  staff_id text collate "C" not null,
  foreign key (firm_id, staff_id) references staff
);

create table form (
  firm_id text collate "C" not null references firm,
  id text collate "C" not null,
  name text not null,
  description text not null,
  position bigint generated always as identity,
  primary key (firm_id, id)
);

create table client (
  firm_id text collate "C" not null references firm,
  id text collate "C" not null,
  kind text not null check (kind in ('individual', 'group', 'entity')),
  name text not null,
  plan text not null check (plan in ('starter', 'pro')),
  -- json, not jsonb, to preserve the order of the host's keys.
  preliminary_data json not null,
  hidden boolean not null,
  created_at timestamptz not null,
  version int not null,
  -- Written by the portal: toSortKey and toSearchKey in the contract.
  sort_key text collate "C" not null,
  search_key text collate "C" not null,
  -- Latest login of any member, stored here so that the list can be sorted by it.
  last_login_at timestamptz not null default '-infinity',
  primary key (firm_id, id)
);
create index client_by_name on client (firm_id, hidden, sort_key, id);
create index client_by_creation on client (firm_id, hidden, created_at, id);
create index client_by_login on client (firm_id, hidden, last_login_at, id);

-- Assigned staff. No foreign key: id and name are kept when the staff member is deleted.
create table client_staff (
  firm_id text collate "C" not null,
  client_id text collate "C" not null,
  staff_id text collate "C" not null,
  name text not null,
  place int not null,
  primary key (firm_id, client_id, staff_id),
  foreign key (firm_id, client_id) references client
);
create index client_staff_by_staff on client_staff (firm_id, staff_id);

create table account (
  firm_id text collate "C" not null references firm,
  id text collate "C" not null,
  -- Canonical form.
  email text collate "C" not null,
  status text not null check (status in ('none', 'active', 'disabled')),
  activated_at timestamptz,
  last_login_at timestamptz,
  display_name text not null,
  password_hash text,
  primary key (firm_id, id),
  unique (firm_id, email)
);

create table member (
  firm_id text collate "C" not null,
  id text collate "C" not null,
  client_id text collate "C" not null,
  role text not null check (role in ('owner', 'guest')),
  given_name text not null,
  family_name text not null,
  -- As entered.
  email text,
  locale text not null,
  account_id text collate "C",
  -- Latest invitation, in any status.
  invitation_id text collate "C",
  search_key text collate "C" not null,
  position bigint generated always as identity,
  primary key (firm_id, id),
  foreign key (firm_id, client_id) references client,
  foreign key (firm_id, account_id) references account
);
create index member_of_client on member (firm_id, client_id, position);
create index member_of_account on member (firm_id, account_id);
create unique index one_owner_an_account on member (firm_id, account_id) where role = 'owner';

create table invitation (
  firm_id text collate "C" not null,
  id text collate "C" not null,
  member_id text collate "C" not null,
  status text not null check (status in ('open', 'accepted', 'revoked')),
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  send_count int not null check (send_count >= 1),
  -- Sender and form with their names at that time, without foreign keys.
  sent_by_id text collate "C" not null,
  sent_by_name text not null,
  form_id text collate "C",
  form_name text,
  message text,
  automatic boolean not null,
  revoked_at timestamptz,
  revoked_reason text check (revoked_reason in ('by-staff', 'address-changed')),
  delivery_status text not null check (delivery_status in ('queued', 'sent', 'delivered', 'deferred', 'bounced', 'blocked')),
  delivery_at timestamptz not null,
  delivery_reason text,
  next_reminder_at timestamptz,
  primary key (firm_id, id),
  foreign key (firm_id, member_id) references member
);
create unique index one_open_invitation on invitation (firm_id, member_id) where status = 'open';
create index invitation_ending on invitation (firm_id, expires_at) where status = 'open';
alter table member add foreign key (firm_id, invitation_id) references invitation;

create table link (
  token_hash text collate "C" primary key,
  firm_id text collate "C" not null,
  client_id text collate "C" not null,
  member_id text collate "C" not null,
  invitation_id text collate "C" not null,
  send_count int not null,
  kid text not null,
  sent_at timestamptz not null,
  foreign key (firm_id, client_id) references client,
  foreign key (firm_id, member_id) references member,
  foreign key (firm_id, invitation_id) references invitation
);

-- Outbox, queue and send log. State is part of partial indexes, so every update writes a new row version: leave free space for it.
create table mail (
  id text collate "C" primary key,
  firm_id text collate "C" not null,
  kind text not null check (kind in ('invitation', 'access-notice')),
  client_id text collate "C" not null,
  member_id text collate "C" not null,
  invitation_id text collate "C",
  send_count int not null,
  recipient text not null,
  state text not null check (state in ('queued', 'claimed', 'sending', 'retrying', 'sent', 'failed', 'in-doubt', 'cancelled')),
  attempts int not null,
  run_at timestamptz not null,
  reason text,
  created_at timestamptz not null,
  worker text,
  lease_until timestamptz,
  position bigint generated always as identity,
  foreign key (firm_id, client_id) references client,
  foreign key (firm_id, member_id) references member,
  foreign key (firm_id, invitation_id) references invitation
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
create index mail_due on mail (run_at, position) where state in ('queued', 'retrying');
create index mail_leased on mail (lease_until) where state in ('claimed', 'sending');
create index mail_of_invitation on mail (firm_id, invitation_id);

create table client_session (
  token_hash text collate "C" primary key,
  firm_id text collate "C" not null,
  account_id text collate "C" not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  foreign key (firm_id, account_id) references account
);

-- Append-only, ordered by (xid, id): serial ids are assigned before the commit, so a reader could skip late commits.
create table event (
  firm_id text collate "C" not null references firm,
  xid xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity,
  type text not null,
  at timestamptz not null,
  client_id text collate "C",
  data json not null,
  primary key (firm_id, xid, id)
);

-- Inserted by the transaction of the operation: a concurrent request waits for the row, then reads the stored response.
create table idempotency (
  firm_id text collate "C" not null references firm,
  viewer_id text collate "C" not null,
  operation text not null,
  key text collate "C" not null,
  body_hash text not null,
  at timestamptz not null,
  status int,
  body text,
  primary key (firm_id, viewer_id, operation, key)
);
create index idempotency_by_age on idempotency (at);
