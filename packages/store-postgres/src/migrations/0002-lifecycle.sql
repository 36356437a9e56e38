-- Timeline entries of members, inserted by the transaction of the change. Immutable, deleted with the member.
create table history (
  firm_id text collate "C" not null,
  member_id text collate "C" not null,
  position bigint generated always as identity,
  entry json not null,
  primary key (firm_id, member_id, position),
  foreign key (firm_id, member_id) references member
);

create index client_session_of_account on client_session (firm_id, account_id);

-- For deleting the rows of a removed member.
create index invitation_of_member on invitation (firm_id, member_id);
create index link_of_member on link (firm_id, member_id);
create index mail_of_member on mail (firm_id, member_id);

-- Sort keys are limited to 200 characters; see toSortKey in the contract.
update client set sort_key = left(sort_key, 200) where length(sort_key) > 200;

-- Mails to staff: test invitations and requests for a new link.
alter table mail drop constraint mail_kind_check;
alter table mail add constraint mail_kind_check check (kind in ('invitation', 'access-notice', 'test', 'renewal-request'));
-- Content of a test mail; otherwise null.
alter table mail add column draft json;

update firm set policy = '{"linkRenewal": "ask-firm"}'::jsonb || policy;
