import { useDateStyle, useStatusMessages, type DateStyle } from '../../messages/index.ts';
import { describeInvitation } from './describe-invitation.ts';
import type { InvitationDescription } from './invitation-view.ts';
import { toInvitationView, type MemberStatusView } from './to-invitation-view.ts';

/** What `useInvitationStatus` takes. */
export interface UseInvitationStatusOptions extends Partial<DateStyle> {
  member: MemberStatusView;
  /** Epoch milliseconds, the server's. */
  now: number;
}

/**
 * The status in words, for wholly own markup.
 * @param options.now epoch milliseconds, the server's
 * @param options.timeZone default the provider's
 * @param options.locale default the provider's
 * @example
 * const { words, tone } = useInvitationStatus({ member, now });
 */
export function useInvitationStatus({
  member,
  now,
  timeZone,
  locale,
}: UseInvitationStatusOptions): InvitationDescription {
  const messages = useStatusMessages();
  const style = useDateStyle();
  const view = toInvitationView(member, now);
  return describeInvitation(view, {
    now,
    messages,
    timeZone: timeZone ?? style.timeZone,
    locale: locale ?? style.locale,
  });
}
