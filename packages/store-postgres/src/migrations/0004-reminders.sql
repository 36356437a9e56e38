-- Reminders of open invitations.
alter table mail drop constraint mail_kind_check;
alter table mail add constraint mail_kind_check check (kind in ('invitation', 'reminder', 'access-notice', 'test', 'renewal-request'));
create index invitation_reminding on invitation (next_reminder_at) where status = 'open' and next_reminder_at is not null;
