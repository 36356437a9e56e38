import { useDateStyle, useMessages, type DateStyle } from '../../messages/index.ts';
import { describeInvitation, type InvitationDescription } from './describe-invitation.ts';
import type { InvitationView } from './invitation-view.ts';

export interface UseInvitationStatusOptions extends Partial<DateStyle> {
  view: InvitationView;
  /** Epoch milliseconds, the server's. */
  now: number;
}

/**
 * The status in words, for wholly own markup.
 * @param options.now epoch milliseconds, the server's
 * @param options.timeZone default the provider's
 * @param options.locale default the provider's
 * @example
 * const { words, tone } = useInvitationStatus({ view, now });
 */
export function useInvitationStatus({ view, now, timeZone, locale }: UseInvitationStatusOptions): InvitationDescription {
  const messages = useMessages();
  const style = useDateStyle();
  return describeInvitation(view, { now, messages, timeZone: timeZone ?? style.timeZone, locale: locale ?? style.locale });
}
