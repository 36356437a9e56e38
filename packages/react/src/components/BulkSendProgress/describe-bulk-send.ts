import { isPortalError, type BulkSend } from '@foyer/sdk';
import {
  describeError,
  formatDate,
  formatTime,
  type DateStyle,
  type Messages,
} from '../../messages/index.ts';
import { isBulkSendFinished } from '../../query/index.ts';

/** "Sending 312 invites", "306 of 312 invites sent". */
export function describeProgress(bulkSend: BulkSend | null, { bulkSend: labels }: Messages): string {
  if (bulkSend === null) return labels.title;
  const { status, sent, total } = bulkSend;
  if (!isBulkSendFinished(bulkSend)) return labels.sending(total);
  return status === 'cancelled' ? labels.cancelled(sent, total) : labels.sent(sent, total);
}

/** "Started 24 Nov 2026, 9:41 am, by Nora Lindqvist". */
export const describeStart = (
  { createdAt, createdBy }: BulkSend,
  { bulkSend }: Messages,
  style: DateStyle,
): string =>
  bulkSend.startedBy(`${formatDate(createdAt, style)}, ${formatTime(createdAt, style)}`, createdBy.name);

/** What failed, with a sentence of its own for a bulk send that does not exist. */
export const describeBulkSendError = (error: unknown, messages: Messages): string =>
  isPortalError(error, 'not-found') ? messages.bulkSend.notFound : describeError(error, messages);
