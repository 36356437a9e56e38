import { getInvitationStatus } from './invitation-status.ts';
import type { InvitationStatusState } from './invitation-view.ts';
import { toInvitationView, type MemberStatusView } from './to-invitation-view.ts';

/** Options of `useInvitationStatus`. */
export interface UseInvitationStatusOptions {
  member: MemberStatusView;
  /** Epoch milliseconds, the server's: from `useServerNow`. */
  now: number;
}

/** What `useInvitationStatus` returns. */
export interface UseInvitationStatusResult {
  state: InvitationStatusState;
  /** Attributes for the element with the dot; the style sheet draws it from them. */
  getStatusProps: () => {
    'data-status': InvitationStatusState['dot'];
    'data-tone': InvitationStatusState['tone'];
  };
}

/**
 * A member's invitation status without texts, for your own markup. `describeInvitation(state.view, …)` turns it into text.
 * @example
 * const { state, getStatusProps } = useInvitationStatus({ member, now: useServerNow() });
 * return <span {...getStatusProps()}>{labels[state.view.status]}</span>;
 */
export function useInvitationStatus({ member, now }: UseInvitationStatusOptions): UseInvitationStatusResult {
  const state = getInvitationStatus(toInvitationView(member, now), now);
  return {
    state,
    getStatusProps: () => ({ 'data-status': state.dot, 'data-tone': state.tone }),
  };
}
