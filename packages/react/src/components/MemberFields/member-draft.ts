import type { MemberRole, NewMember, Policy, PortalError, Viewer } from '@foyer/sdk';
import { fullName, mailOnAdd, parseAddress } from '@foyer/sdk/rules';
import type { Messages } from '../../messages/index.ts';

/** A member while it is typed in. */
export interface MemberDraft {
  /** Ours, for React and for errors; the portal never sees it. */
  key: string;
  role: MemberRole;
  given: string;
  family: string;
  email: string;
}

/** What is wrong with which field of which draft: `m1/email`. */
export type DraftErrors = Readonly<Record<string, string>>;

export type DraftField = 'given' | 'family' | 'email';

export const errorKey = (draft: Pick<MemberDraft, 'key'>, field: DraftField): string =>
  `${draft.key}/${field}`;

export const isBlank = ({ given, family, email }: MemberDraft): boolean =>
  [given, family, email].every((text) => text.trim() === '');

/** A draft as the portal takes it. */
export function toNewMember({ role, given, family, email }: MemberDraft, autoInvite: boolean): NewMember {
  const member: NewMember = {
    role,
    name: { given: given.trim(), family: family.trim() },
    email: email.trim() || null,
  };
  return role === 'guest' && !autoInvite ? { ...member, autoInvite: false } : member;
}

const longestName = 100;

/** What can be said of drafts before the portal is asked. */
export function checkDrafts(
  drafts: readonly MemberDraft[],
  { invalid: say }: Pick<Messages, 'invalid'>,
): DraftErrors {
  const errors: Record<string, string> = {};
  const taken = new Set<string>();
  for (const draft of drafts) {
    if (draft.given.trim() === '') errors[errorKey(draft, 'given')] = say.givenNameMissing;
    for (const field of ['given', 'family'] as const)
      if (draft[field].trim().length > longestName) errors[errorKey(draft, field)] = say.tooLong(longestName);
    if (draft.email.trim() === '') continue;
    const address = parseAddress(draft.email);
    if (!address.ok) errors[errorKey(draft, 'email')] = say.address;
    else if (taken.has(address.canonical)) errors[errorKey(draft, 'email')] = say.duplicateAddress;
    else taken.add(address.canonical);
  }
  return errors;
}

/**
 * Finds the fields that the portal spoke of.
 * @param sent the drafts in the order in which they were sent; one that was the whole body has no `/members/0` before it
 */
export function errorsAt(
  { errors }: Pick<PortalError, 'errors'>,
  sent: readonly MemberDraft[],
  { invalid: say }: Pick<Messages, 'invalid'>,
): DraftErrors {
  const found = errors.flatMap(({ pointer, code, detail }) => {
    const [, index = '0', part = ''] =
      /^(?:\/members\/(\d+))?\/(?:name\/)?(given|family|email)$/.exec(pointer) ?? [];
    const draft = sent[Number(index)];
    if (draft === undefined || !isField(part)) return [];
    return [
      [
        errorKey(draft, part),
        code === 'email-taken'
          ? say.addressTaken(detail)
          : part === 'email' && code !== 'already-member'
            ? say.address
            : detail,
      ],
    ];
  });
  return Object.fromEntries(found);
}

/** Whose address another owner signs in with, by the keys of the drafts. */
export const clashesAt = ({ errors }: Pick<PortalError, 'errors'>, sent: readonly MemberDraft[]): string[] =>
  errors.flatMap(({ pointer, code }) =>
    code === 'email-taken' ? (sent[Number(/^\/members\/(\d+)\//.exec(pointer)?.[1] ?? 0)]?.key ?? []) : [],
  );

const isField = (part: string): part is DraftField =>
  part === 'given' || part === 'family' || part === 'email';

/** Who gets mail when drafts are saved, and who does not. */
export interface Mailing {
  mailed: string[];
  notMailed: string[];
}

/** @param asked whether owners are invited too; and guests, as they are by default */
export function mailingOf(
  drafts: readonly MemberDraft[],
  { policy, viewer }: { policy: Pick<Policy, 'autoInviteRoles'>; viewer: Pick<Viewer, 'permissions'> },
  asked: { owners: boolean; guests: boolean },
): Mailing {
  const named = drafts.filter((draft) => draft.given.trim() !== '');
  const nameOf = (draft: MemberDraft) => fullName(toNewMember(draft, true).name);
  const isMailed = (draft: MemberDraft) =>
    parseAddress(draft.email).ok &&
    mailOnAdd(toNewMember(draft, asked.guests), {
      policy,
      viewer,
      account: null,
      sendInvitations: asked.owners,
    }) !== 'none';
  return {
    mailed: named.filter(isMailed).map(nameOf),
    notMailed: named.filter((draft) => !isMailed(draft)).map(nameOf),
  };
}
