import type { MockMail } from '@foyer/mocks';
import { useFormatDateTime } from './useFormatDateTime.ts';

const MAX_SHOWN = 100;

/** Mails with subject, address and time, newest first. */
export function MailList({
  mails,
  lastRead,
  onRead,
}: {
  mails: readonly MockMail[];
  lastRead: string | null;
  onRead: (mail: MockMail) => void;
}) {
  const formatDateTime = useFormatDateTime();
  return (
    <section className="mocks-inbox" aria-labelledby="mocks-inbox">
      <h3 id="mocks-inbox">
        Inbox <span>{mails.length}</span>
      </h3>
      {mails.length === 0 && (
        <p className="mocks-note">Send an invite, and its mail arrives here. Nothing leaves this page.</p>
      )}
      <ul>
        {mails.slice(0, MAX_SHOWN).map((mail) => (
          <li key={mail.messageId}>
            <button
              type="button"
              className="mocks-mail"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- returning from a mail restores focus to it
              autoFocus={mail.messageId === lastRead}
              onClick={() => onRead(mail)}
            >
              <span>{mail.to.name === '' ? mail.to.address : mail.to.name}</span>
              <time dateTime={mail.sentAt}>{formatDateTime(mail.sentAt)}</time>
              <span>{mail.to.address}</span>
              <span>{mail.subject}</span>
            </button>
          </li>
        ))}
      </ul>
      {mails.length > MAX_SHOWN && (
        <p className="mocks-note">{mails.length - MAX_SHOWN} older ones are not shown.</p>
      )}
    </section>
  );
}
