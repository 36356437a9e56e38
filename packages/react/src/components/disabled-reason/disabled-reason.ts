import type { Member } from '@foyer/sdk';
import type { SendDecision } from '@foyer/sdk/rules';
import { describeRefusal, type Messages } from '../../messages/index.ts';

/** Why an action cannot be used now. `describeDisabledReason` turns it into text. */
export type DisabledReason =
  | {
      code:
        | 'forbidden'
        | 'forbidden-to-send'
        | 'forbidden-to-revoke'
        | 'account-disabled'
        | 'last-owner'
        | 'no-owner';
    }
  | { code: 'send-refused'; refusal: Extract<SendDecision, { ok: false }>; member: Member };

/**
 * Describes why an action cannot be used.
 * @param now epoch milliseconds, the server's
 * @returns `undefined` without a reason: the action can be used
 */
export function describeDisabledReason(
  reason: DisabledReason | null,
  now: number,
  messages: Pick<Messages, 'disabledReason' | 'rollUp'>,
): string | undefined {
  const { disabledReason: t } = messages;
  switch (reason?.code) {
    case undefined:
      return undefined;
    case 'forbidden':
      return t.forbidden;
    case 'forbidden-to-send':
      return t.forbiddenToSend;
    case 'forbidden-to-revoke':
      return t.forbiddenToRevoke;
    case 'account-disabled':
      return t.disabled;
    case 'last-owner':
      return t.lastOwner;
    case 'no-owner':
      return messages.rollUp.addOwner;
    case 'send-refused':
      return describeRefusal(reason.refusal, reason.member, now, messages);
  }
}
