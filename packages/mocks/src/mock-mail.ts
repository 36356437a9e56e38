import type { OutgoingMail } from '@foyer/portal';

/** A mail that a mock portal has sent. */
export interface MockMail extends OutgoingMail {
  /** The URL of the mail's button; empty when it has none. */
  link: string;
  /** The portal's time, RFC 3339. */
  sentAt: string;
}

/** Collects the mails of a mock portal. */
export interface MockMailbox {
  /** Oldest first. */
  readonly mails: readonly MockMail[];
  add(mail: OutgoingMail, sentAt: string): void;
  /** @returns a function that unsubscribes */
  subscribe(onMail: (mail: MockMail) => void): () => void;
}

/** @param initial mails of a restored state */
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
