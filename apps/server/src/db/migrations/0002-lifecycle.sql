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
