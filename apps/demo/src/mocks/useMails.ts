import type { MockMail, MockPortal } from '@foyer/mocks';
import { useMemo, useSyncExternalStore } from 'react';

/** Returns all mails of a mock portal, newest first, and updates when a mail is sent. */
export function useMails({ mails, onMail }: MockPortal): readonly MockMail[] {
  const count = useSyncExternalStore(onMail, () => mails.length);
  return useMemo(() => mails.slice(0, count).reverse(), [mails, count]);
}
