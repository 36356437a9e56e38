-- Row-level security: transactions of a firm use this role, which can only read and write that firm's rows.
-- Roles belong to the cluster: another database may have created this one, or create it concurrently.
do $$
begin
  if not exists (select from pg_roles where rolname = 'foyer_firm') then create role foyer_firm nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  if not pg_has_role(current_user, 'foyer_firm', 'member') then execute format('grant foyer_firm to %I', current_user); end if;
end $$;

grant usage on schema public to foyer_firm;
grant select on firm to foyer_firm;
alter table firm enable row level security;
-- As a subquery, the setting is read once per statement instead of once per row.
create policy own_firm on firm to foyer_firm using (id = (select current_setting('foyer.firm', true)));

do $$
declare name text;
begin
  foreach name in array array['staff', 'access_token', 'form', 'client', 'client_staff', 'account', 'member', 'invitation', 'link', 'mail', 'client_session', 'event', 'idempotency',
    'history', 'bulk_send', 'bulk_outcome']
  loop
    execute format('grant select, insert, update, delete on %I to foyer_firm', name);
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_firm on %I to foyer_firm using (firm_id = (select current_setting(''foyer.firm'', true))) with check (firm_id = (select current_setting(''foyer.firm'', true)))', name);
  end loop;
end $$;

-- Events up to here were purged: a cursor before it has missed events.
alter table firm add column feed_floor_xid xid8 not null default '0', add column feed_floor_id bigint not null default 0;
create index event_by_age on event (at);

-- Rate limits, shared by all processes. Keys are hashes.
create unlogged table rate_window (
  key text collate "C" primary key,
  ends_at timestamptz not null,
  taken int not null
);
create index rate_window_by_end on rate_window (ends_at);
create index client_session_by_end on client_session (expires_at);
