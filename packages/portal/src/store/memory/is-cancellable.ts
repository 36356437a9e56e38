import type { MailRecord } from '../records.ts';

/** Whether a mail has not been handed to the relay. */
export const isCancellable = ({ state }: MailRecord): boolean =>
  state === 'queued' || state === 'claimed' || state === 'retrying';
