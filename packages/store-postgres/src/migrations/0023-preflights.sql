-- Preflights of bulk sends: the members that were shown, so that no others get mail.

create table bulk_preflight (
  firm_id text collate "C" not null references firm,
  id text collate "C" not null,
  expires_at timestamptz not null,
  record json not null,
  primary key (firm_id, id)
);
create index bulk_preflight_expiry on bulk_preflight (expires_at);

grant select, insert, update, delete on bulk_preflight to foyer_firm;
alter table bulk_preflight enable row level security;
create policy own_firm on bulk_preflight to foyer_firm using (firm_id = (select current_setting('foyer.firm', true))) with check (firm_id = (select current_setting('foyer.firm', true)));

-- Bulk sends from before have no preflight.
update bulk_send set record = (record::jsonb || '{"limits": null}')::json where record->'limits' is null;
