import type { Client, Member } from '@foyer/sdk';
import type { Messages } from '../../messages/index.ts';

/**
 * Whose a client's most urgent status is: "Grace", "2 owners"; nothing where there is only one member.
 * @param concerned the members that stand there
 */
export function statusMember(
  { members }: Pick<Client, 'members'>,
  concerned: readonly Member[],
  { rollUp: say }: Pick<Messages, 'rollUp'>,
): string | undefined {
  const [first] = concerned;
  if (members.length === 1 || first === undefined) return undefined;
  if (concerned.length === 1) return first.name.given || first.name.family;
  return concerned.every(({ role }) => role === 'owner')
    ? say.owners(concerned.length)
    : say.members(concerned.length);
}
