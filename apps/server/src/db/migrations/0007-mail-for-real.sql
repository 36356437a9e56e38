-- Mails whose fate a crash has hidden, and that wait for somebody's answer.
alter table invitation add column delivery_in_doubt boolean not null default false;
create index mail_in_doubt on mail (run_at) where state = 'in-doubt';
