import type { MemberRole, NewMember, Policy, PortalError, Viewer } from '@foyer/sdk';
import { fullName, mailOnAdd, parseAddress } from '@foyer/sdk/rules';
import type { FieldError, FieldErrors } from './field-errors.ts';

/** A member that is being entered. */
export interface MemberDraft {
  /** Identifies the draft for React and for errors. The portal does not see it. */
  key: string;
  role: MemberRole;
  given: string;
  family: string;
  email: string;
}

export type DraftField = 'given' | 'family' | 'email';

export const emptyMember = (key: string, role: MemberRole): MemberDraft => ({
  key,
  role,
  given: '',
  family: '',
  email: '',
});

export const errorKey = (draft: Pick<MemberDraft, 'key'>, field: DraftField): string =>
  `${draft.key}/${field}`;

export const isBlank = ({ given, family, email }: MemberDraft): boolean =>
  [given, family, email].every((text) => text.trim() === '');

/** Converts a draft to input of the portal. */
export function toNewMember({ role, given, family, email }: MemberDraft, autoInvite: boolean): NewMember {
  const member: NewMember = {
    role,
    name: { given: given.trim(), family: family.trim() },
    email: email.trim() || null,
  };
  return role === 'guest' && !autoInvite ? { ...member, autoInvite: false } : member;
}

const MAX_NAME_LENGTH = 100;

/** Validates drafts before they are sent. */
export function validateMembers(drafts: readonly MemberDraft[]): FieldErrors {
  const errors: Record<string, FieldError> = {};
  const taken = new Set<string>();
  for (const draft of drafts) {
    if (draft.given.trim() === '') errors[errorKey(draft, 'given')] = { code: 'given-name-missing' };
    for (const field of ['given', 'family'] as const)
      if (draft[field].trim().length > MAX_NAME_LENGTH)
        errors[errorKey(draft, field)] = { code: 'too-long', maxLength: MAX_NAME_LENGTH };
    if (draft.email.trim() === '') continue;
    const address = parseAddress(draft.email);
    if (!address.ok) errors[errorKey(draft, 'email')] = { code: 'invalid-address' };
    else if (taken.has(address.canonical)) errors[errorKey(draft, 'email')] = { code: 'duplicate-address' };
    else taken.add(address.canonical);
  }
  return errors;
}

/**
 * Maps the errors of a response to fields.
 * @param sent the drafts in the order in which they were sent; the pointers of a single member have no `/members/0` prefix
 */
export function toFieldErrors(
  { errors }: Pick<PortalError, 'errors'>,
  sent: readonly MemberDraft[],
): FieldErrors {
  const entries = errors.flatMap(({ pointer, code, detail }): [string, FieldError][] => {
    const [, index = '0', field = ''] =
      /^(?:\/members\/(\d+))?\/(?:name\/)?(given|family|email)$/.exec(pointer) ?? [];
    const draft = sent[Number(index)];
    if (draft === undefined || !isDraftField(field)) return [];
    const error: FieldError =
      code === 'email-taken'
        ? { code: 'address-taken', detail }
        : field === 'email' && code !== 'already-member'
          ? { code: 'invalid-address' }
          : { code: 'refused', detail };
    return [[errorKey(draft, field), error]];
  });
  return Object.fromEntries(entries);
}

/** The keys of the drafts whose address is the login of another owner. */
export const clashingKeys = (
  { errors }: Pick<PortalError, 'errors'>,
  sent: readonly MemberDraft[],
): string[] =>
  errors.flatMap(({ pointer, code }) =>
    code === 'email-taken' ? (sent[Number(/^\/members\/(\d+)\//.exec(pointer)?.[1] ?? 0)]?.key ?? []) : [],
  );

const isDraftField = (part: string): part is DraftField =>
  part === 'given' || part === 'family' || part === 'email';

/** The names of those who are mailed when drafts are saved, and of those who are not. */
export interface MailRecipients {
  mailed: readonly string[];
  notMailed: readonly string[];
}

/** @param invite whether owners are invited when they are added, and guests */
export function mailRecipientsOf(
  drafts: readonly MemberDraft[],
  { policy, viewer }: { policy: Pick<Policy, 'autoInviteRoles'>; viewer: Pick<Viewer, 'permissions'> },
  invite: { owners: boolean; guests: boolean },
): MailRecipients {
  const named = drafts.filter((draft) => draft.given.trim() !== '');
  const nameOf = (draft: MemberDraft) => fullName(toNewMember(draft, true).name);
  const isMailed = (draft: MemberDraft) =>
    parseAddress(draft.email).ok &&
    mailOnAdd(toNewMember(draft, invite.guests), {
      policy,
      viewer,
      account: null,
      sendInvitations: invite.owners,
    }) !== 'none';
  return {
    mailed: named.filter(isMailed).map(nameOf),
    notMailed: named.filter((draft) => !isMailed(draft)).map(nameOf),
  };
}
