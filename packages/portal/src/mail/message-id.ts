import type { FirmRecord } from '../store/records.ts';

/** Returns the Message-ID of a mail without angle brackets, the same for every attempt. */
export const messageIdOf = (mailId: string, { mailFrom }: Pick<FirmRecord, 'mailFrom'>): string =>
  `${mailId}@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}`;

/** Returns the mail id in a Message-ID: the part before `@`, with or without angle brackets. */
export const mailIdOf = (messageId: string): string => /^<?([^@<>]+)/.exec(messageId.trim())?.[1] ?? '';
