-- Ids of the host's own system.
alter table client add column external_id text collate "C";
alter table member add column external_id text collate "C";
create unique index client_external_id on client (firm_id, external_id) where external_id is not null;
create unique index member_external_id on member (firm_id, external_id) where external_id is not null;

-- Values that the list is sorted by, maintained with the status summary. A client without a value has -infinity, or no urgency.
alter table client
  -- Position of the most urgent status of any member in the contract's `memberStatuses`, as long as no invitation has expired.
  add column urgency smallint,
  -- When the latest invitation was sent.
  add column invited_at timestamptz not null default '-infinity',
  -- When the first open invitation expires.
  add column first_expiry timestamptz not null default '-infinity';

create or replace function keep_standings(of_firm text, of_client text) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  update client c set standings = s.standings, queued_until = s.queued_until, waiting_until = s.waiting_until, expires_from = s.expires_from,
    urgency = s.urgency, invited_at = s.invited_at, first_expiry = s.first_expiry
  from (
    select
      coalesce(array_agg(distinct n.standing order by n.standing) filter (where n.standing not in ('queued', 'waiting')), '{}') as standings,
      coalesce(max(n.expires_at) filter (where n.standing = 'queued'), '-infinity') as queued_until,
      coalesce(max(n.expires_at) filter (where n.standing = 'waiting'), '-infinity') as waiting_until,
      coalesce(min(n.expires_at) filter (where n.standing in ('queued', 'waiting')), 'infinity') as expires_from,
      min(array_position(array['undeliverable', 'expired', 'no-email', 'not-invited', 'waiting', 'queued', 'revoked', 'disabled', 'active'], n.standing) - 1) as urgency,
      coalesce(max(n.sent_at), '-infinity') as invited_at,
      coalesce(min(n.expires_at) filter (where n.status = 'open'), '-infinity') as first_expiry
    from (
      select i.sent_at, i.expires_at, i.status, case
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
        left join lateral (select id, status, delivery_status, sent_at, expires_at from invitation where firm_id = of_firm and id = m.invitation_id limit 1) i on true
      where m.firm_id = of_firm and m.client_id = of_client
    ) n
  ) s
  where c.firm_id = of_firm and c.id = of_client
    and (c.standings, c.queued_until, c.waiting_until, c.expires_from, c.urgency, c.invited_at, c.first_expiry)
      is distinct from (s.standings, s.queued_until, s.waiting_until, s.expires_from, s.urgency, s.invited_at, s.first_expiry);
end $$;

do $$
begin
  perform keep_standings(firm_id, id) from client;
end $$;

-- Clients without a value are last in both directions: ascending order reads the value as the greatest one, so it has indexes of its own.
-- The expressions are those of sort-columns.ts. INCLUDE allows index-only scans, which large offsets need.
create index client_by_plan on client (firm_id, hidden, (case plan when 'starter' then 0 else 1 end), id) include (plan);
create index client_by_login_ascending on client (firm_id, hidden, (coalesce(nullif(last_login_at, '-infinity'), 'infinity')), id) include (last_login_at);
create index client_by_invitation on client (firm_id, hidden, invited_at, id);
create index client_by_invitation_ascending on client (firm_id, hidden, (coalesce(nullif(invited_at, '-infinity'), 'infinity')), id) include (invited_at);
create index client_by_expiry on client (firm_id, hidden, first_expiry, id);
create index client_by_expiry_ascending on client (firm_id, hidden, (coalesce(nullif(first_expiry, '-infinity'), 'infinity')), id) include (first_expiry);
create index client_by_external_id on client (firm_id, hidden, (coalesce(external_id, '')), id) include (external_id);
create index client_by_external_id_ascending on client (firm_id, hidden, (coalesce('+' || external_id, '~')), id) include (external_id);
-- The order by status depends on the time: it is read from one range of this index per status; see status-order.ts.
create index client_by_status on client (firm_id, hidden, urgency, id) include (expires_from);
