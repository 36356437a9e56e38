import type { MockMail } from '@foyer/mocks';
import { useMoment } from './useMoment.ts';

const SHOWN = 100;

/** Mails by subject, address and time, the newest first. */
export function MailList({
  mails,
  lastRead,
  onRead,
}: {
  mails: readonly MockMail[];
  lastRead: string | null;
  onRead: (mail: MockMail) => void;
}) {
  const moment = useMoment();
  return (
    <section className="mocks-inbox" aria-labelledby="mocks-inbox">
      <h3 id="mocks-inbox">
        Inbox <span>{mails.length}</span>
      </h3>
      {mails.length === 0 && (
        <p className="mocks-note">Send an invite, and its mail arrives here. Nothing leaves this page.</p>
      )}
      <ul>
        {mails.slice(0, SHOWN).map((mail) => (
          <li key={mail.messageId}>
            <button
              type="button"
              className="mocks-mail"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- returning from a mail restores focus to it
              autoFocus={mail.messageId === lastRead}
              onClick={() => onRead(mail)}
            >
              <span>{mail.to.name === '' ? mail.to.address : mail.to.name}</span>
              <time dateTime={mail.sentAt}>{moment(mail.sentAt)}</time>
              <span>{mail.to.address}</span>
              <span>{mail.subject}</span>
            </button>
          </li>
        ))}
      </ul>
      {mails.length > SHOWN && <p className="mocks-note">{mails.length - SHOWN} older ones are not shown.</p>}
    </section>
  );
}
