import type { MockMail, MockPortal } from '@foyer/mocks';
import { useMemo, useSyncExternalStore } from 'react';

/** All mails of a mock portal, the newest first, as they arrive. */
export function useMails({ mails, onMail }: MockPortal): readonly MockMail[] {
  const count = useSyncExternalStore(onMail, () => mails.length);
  return useMemo(() => mails.slice(0, count).reverse(), [mails, count]);
}
