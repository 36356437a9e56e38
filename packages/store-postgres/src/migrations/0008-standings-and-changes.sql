-- Status summary of each client for filtering 100,000 clients, and the transactions that changed anything visible in the list.
-- Maintained by triggers, so that they are correct for every writer: an older process, an import, psql.

-- Statuses of a client's members. Only queued and waiting invitations change with time (they expire), so those are timestamps; all others are a set.
alter table client
  add column standings text[] not null default '{}',
  add column queued_until timestamptz not null default '-infinity',
  add column waiting_until timestamptz not null default '-infinity',
  add column expires_from timestamptz not null default 'infinity';
-- A client is updated with every change of its members: leave free space for that.
alter table client set (fillfactor = 80);
alter table member set (fillfactor = 85);
alter table invitation set (fillfactor = 80);

-- Duplicates the contract's `memberStatus` for invitations that have not expired; `describeStore` compares the two.
-- Rows are looked up by their whole key, so that one plan fits any number of rows, even without statistics.
create function keep_standings(of_firm text, of_client text) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  update client c set standings = s.standings, queued_until = s.queued_until, waiting_until = s.waiting_until, expires_from = s.expires_from
  from (
    select
      coalesce(array_agg(distinct n.standing order by n.standing) filter (where n.standing not in ('queued', 'waiting')), '{}') as standings,
      coalesce(max(n.expires_at) filter (where n.standing = 'queued'), '-infinity') as queued_until,
      coalesce(max(n.expires_at) filter (where n.standing = 'waiting'), '-infinity') as waiting_until,
      coalesce(min(n.expires_at) filter (where n.standing in ('queued', 'waiting')), 'infinity') as expires_from
    from (
      select i.expires_at, case
        when a.status in ('disabled', 'active') then a.status
        when m.email is null then 'no-email'
        when i.id is null then 'not-invited'
        when i.status = 'accepted' then 'active'
        when i.status = 'revoked' then 'revoked'
        when i.delivery_status in ('bounced', 'blocked') then 'undeliverable'
        when i.delivery_status in ('queued', 'deferred') then 'queued'
        else 'waiting'
      end as standing
      from member m
        -- The limit forces an index lookup: as a join, the planner without statistics would scan all rows of the firm.
        left join lateral (select status from account where firm_id = of_firm and id = m.account_id limit 1) a on true
        left join lateral (select id, status, delivery_status, expires_at from invitation where firm_id = of_firm and id = m.invitation_id limit 1) i on true
      where m.firm_id = of_firm and m.client_id = of_client
    ) n
  ) s
  where c.firm_id = of_firm and c.id = of_client
    and (c.standings, c.queued_until, c.waiting_until, c.expires_from) is distinct from (s.standings, s.queued_until, s.waiting_until, s.expires_from);
end $$;

-- Transactions that changed something visible in the list, by firm. Those before the floor were purged.
create table firm_change (
  firm_id text collate "C" not null references firm,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  primary key (firm_id, xid)
);
create index firm_change_by_age on firm_change (at);
alter table firm add column change_floor xid8 not null default '0';
grant select, insert on firm_change to foyer_firm;
alter table firm_change enable row level security;
create policy own_firm on firm_change to foyer_firm using (firm_id = (select current_setting('foyer.firm', true))) with check (firm_id = (select current_setting('foyer.firm', true)));

create function note_change() returns trigger language plpgsql as $$
begin
  insert into firm_change (firm_id) select distinct firm_id from changed on conflict do nothing;
  return null;
end $$;

create function member_stands() returns trigger language plpgsql set plan_cache_mode = force_generic_plan as $$
declare one record;
begin
  -- A concurrent update of the account does not see this member yet: lock the account, so that the later transaction sees both.
  if tg_op = 'INSERT' then
    for one in select firm_id, account_id from changed where account_id is not null loop
      perform 1 from account a where a.firm_id = one.firm_id and a.id = one.account_id for share;
    end loop;
  elsif tg_op = 'UPDATE' then
    for one in select n.firm_id, n.account_id from changed n join before b on b.firm_id = n.firm_id and b.id = n.id where n.account_id is not null and b.account_id is distinct from n.account_id loop
      perform 1 from account a where a.firm_id = one.firm_id and a.id = one.account_id for share;
    end loop;
  end if;
  perform keep_standings(n.firm_id, n.client_id) from (select distinct firm_id, client_id from changed) n;
  return null;
end $$;

create function invitation_stands() returns trigger language plpgsql set plan_cache_mode = force_generic_plan as $$
declare one record;
begin
  for one in select firm_id, member_id from changed loop
    perform keep_standings(m.firm_id, m.client_id) from member m where m.firm_id = one.firm_id and m.id = one.member_id;
  end loop;
  return null;
end $$;

create function account_stands() returns trigger language plpgsql as $$
declare one record;
begin
  for one in select n.firm_id, n.id from changed n join before b on b.firm_id = n.firm_id and b.id = n.id where b.status <> n.status loop
    perform keep_standings(m.firm_id, m.client_id) from member m where m.firm_id = one.firm_id and m.account_id = one.id;
  end loop;
  return null;
end $$;

do $$
begin
  perform keep_standings(firm_id, id) from client;
end $$;

do $$
declare name text;
begin
  foreach name in array array['client', 'client_staff', 'account', 'member', 'invitation'] loop
    execute format('create trigger noted_insert after insert on %I referencing new table as changed for each statement execute function note_change()', name);
    execute format('create trigger noted_update after update on %I referencing new table as changed for each statement execute function note_change()', name);
    execute format('create trigger noted_delete after delete on %I referencing old table as changed for each statement execute function note_change()', name);
  end loop;
end $$;
create trigger stands_insert after insert on member referencing new table as changed for each statement execute function member_stands();
create trigger stands_update after update on member referencing old table as before new table as changed for each statement execute function member_stands();
create trigger stands_delete after delete on member referencing old table as changed for each statement execute function member_stands();
create trigger stands_update after update on invitation referencing new table as changed for each statement execute function invitation_stands();
create trigger stands_update after update on account referencing old table as before new table as changed for each statement execute function account_stands();

-- Under row-level security, LIKE cannot use an index, because it is not leakproof. This function runs without it, for the given firm only.
create function clients_found(pattern text) returns setof text language plpgsql stable security definer set search_path = public as $$
begin
  -- Planned for each pattern: a short one is faster without the index.
  return query execute 'select id::text from client where firm_id = current_setting(''foyer.firm'') and search_key like $1
    union select client_id::text from member where firm_id = current_setting(''foyer.firm'') and search_key like $1' using pattern;
end $$;
-- Without pg_trgm, a search reads all names of the firm.
do $$
begin
  create extension if not exists pg_trgm;
  create index client_by_search on client using gin (search_key gin_trgm_ops);
  create index member_by_search on member using gin (search_key gin_trgm_ops);
exception when insufficient_privilege or undefined_file or feature_not_supported or invalid_schema_name or undefined_object then null;
end $$;
