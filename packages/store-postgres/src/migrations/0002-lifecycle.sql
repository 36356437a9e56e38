-- What happened to members, for their timelines: written by the transaction that did it. Never changed, gone with its member.
create table history (
  firm_id text collate "C" not null,
  member_id text collate "C" not null,
  position bigint generated always as identity,
  entry json not null,
  primary key (firm_id, member_id, position),
  foreign key (firm_id, member_id) references member
);

create index client_session_of_account on client_session (firm_id, account_id);

-- Removing a member finds what hangs on it by these.
create index invitation_of_member on invitation (firm_id, member_id);
create index link_of_member on link (firm_id, member_id);
create index mail_of_member on mail (firm_id, member_id);

-- Keys for ordering are short from now on; see toSortKey in the contract.
update client set sort_key = left(sort_key, 200) where length(sort_key) > 200;

-- Mails to staff: a test of an invitation, and a member's request for a new link.
alter table mail drop constraint mail_kind_check;
alter table mail add constraint mail_kind_check check (kind in ('invitation', 'access-notice', 'test', 'renewal-request'));
-- What a test shows; null for all others.
alter table mail add column draft json;

update firm set policy = '{"linkRenewal": "ask-firm"}'::jsonb || policy;
