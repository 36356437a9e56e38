import type { FirmRecord } from '../store/records.ts';

/** The Message-ID of a mail, without angle brackets: the same at every try. */
export const messageIdOf = (mailId: string, { mailFrom }: Pick<FirmRecord, 'mailFrom'>): string =>
  `${mailId}@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}`;

/** The mail that a Message-ID belongs to: what stands before the sign, with or without brackets. */
export const mailIdOf = (messageId: string): string => /^<?([^@<>]+)/.exec(messageId.trim())?.[1] ?? '';
