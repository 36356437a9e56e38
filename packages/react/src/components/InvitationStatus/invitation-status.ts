import { isJustSent } from '@foyer/sdk/rules';
import type { InvitationStatusState, InvitationView } from './invitation-view.ts';
import { getStatusNote } from './status-note.ts';

/**
 * How a status looks at a moment, without texts.
 * @param now epoch milliseconds, the server's
 */
export function getInvitationStatus(view: InvitationView, now: number): InvitationStatusState {
  const { status, sentAt } = view;
  const justSent = (status === 'queued' || status === 'waiting') && !!sentAt && isJustSent({ sentAt }, now);
  return {
    view,
    ...(justSent ? { tone: 'info', dot: 'just-sent' } : getAppearance(view)),
    isJustSent: justSent,
    note: getStatusNote(view, now),
  };
}

function getAppearance({ status, delivery }: InvitationView): Pick<InvitationStatusState, 'tone' | 'dot'> {
  switch (status) {
    case 'no-email':
    case 'not-invited':
    case 'revoked':
    case 'disabled':
      return { tone: 'neutral', dot: status };
    case 'queued':
      return { tone: delivery?.status === 'deferred' ? 'caution' : 'info', dot: status };
    case 'waiting':
      return { tone: 'caution', dot: status };
    case 'undeliverable':
    case 'expired':
      return { tone: 'critical', dot: status };
    case 'active':
      return { tone: 'positive', dot: status };
    // A status that only a newer portal knows.
    default:
      return { tone: 'neutral', dot: 'not-invited' };
  }
}
