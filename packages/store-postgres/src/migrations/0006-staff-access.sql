-- Scopes and expiry of access tokens. Null: all permissions of the staff member, no expiry.
alter table access_token add column scopes text[], add column created_at timestamptz not null default now(), add column expires_at timestamptz;
create index access_token_by_end on access_token (expires_at) where expires_at is not null;

-- Staff who sign in to the server's own portal page.
alter table staff add column password_hash text;
create table staff_session (
  token_hash text collate "C" primary key,
  firm_id text collate "C" not null,
  staff_id text collate "C" not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  foreign key (firm_id, staff_id) references staff on delete cascade
);
create index staff_session_by_end on staff_session (expires_at);
alter table staff_session enable row level security;

-- Key that a link was derived from, read when its mail is rendered.
create index link_of_invitation on link (firm_id, invitation_id, send_count);
