import type { OutgoingMail } from '@foyer/portal';

/** A mail that a mock portal has sent. */
export interface MockMail extends OutgoingMail {
  /** The address behind the button; empty when there is none. */
  link: string;
  /** What the portal's clock showed, RFC 3339. */
  sentAt: string;
}

/** The mails of a mock portal, and whoever waits for them. */
export interface MockMailbox {
  /** The oldest first. */
  readonly mails: readonly MockMail[];
  add(mail: OutgoingMail, sentAt: string): void;
  /** @returns ends it */
  subscribe(onMail: (mail: MockMail) => void): () => void;
}

/** @param initial mails to begin with */
export function createMailbox(initial: readonly MockMail[] = []): MockMailbox {
  const mails = [...initial];
  const listeners = new Set<(mail: MockMail) => void>();
  return {
    mails,
    add(mail, sentAt) {
      const received = { ...mail, sentAt, link: /https?:\S+/.exec(mail.text)?.[0] ?? '' };
      mails.push(received);
      for (const onMail of listeners) onMail(received);
    },
    subscribe(onMail) {
      listeners.add(onMail);
      return () => void listeners.delete(onMail);
    },
  };
}
