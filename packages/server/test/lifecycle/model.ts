/** An invitation in the model. The model does not use the portal's rules: where it and the portal disagree, one of them is wrong. */
export interface ModelInvitation {
  status: 'open' | 'accepted' | 'revoked';
  reason: 'by-staff' | 'address-changed' | null;
  sends: number;
  sentAt: number;
  mail: 'queued' | 'sent' | 'bounced';
}

export interface ModelMember {
  /** Key in the model, independent of the portal's ids. */
  key: number;
  client: number;
  role: 'owner' | 'guest';
  address: string | null;
  invitation: ModelInvitation | null;
}

/** A link, valid or not. */
export interface ModelLink {
  member: number;
  invitation: ModelInvitation;
  send: number;
}

export interface Model {
  now: number;
  /** Account status by address. */
  accounts: Map<string, 'none' | 'active' | 'disabled'>;
  /** Addresses whose mail bounced. */
  suppressed: Set<string>;
  clients: { kind: 'individual' | 'group' | 'entity'; version: number }[];
  members: ModelMember[];
  links: ModelLink[];
}

const COOLDOWN = 60_000;
const MONTH = 30 * 86_400_000;

export const accountOf = (model: Model, { address }: ModelMember) =>
  address === null ? null : (model.accounts.get(address) ?? null);

const hasExpired = (model: Model, { sentAt }: ModelInvitation): boolean => model.now >= sentAt + MONTH;

const ownerWith = (model: Model, address: string | null, except?: ModelMember): boolean =>
  address !== null &&
  model.members.some((other) => other !== except && other.role === 'owner' && other.address === address);

const isIn = (model: Model, client: number, address: string | null, except?: ModelMember): boolean =>
  address !== null &&
  model.members.some((other) => other !== except && other.client === client && other.address === address);

/** Whether a member is the last owner of an individual. Entities may have none. */
const isLastOwner = (model: Model, member: ModelMember): boolean =>
  member.role === 'owner' &&
  model.clients[member.client]?.kind !== 'entity' &&
  !model.members.some(
    (other) => other !== member && other.client === member.client && other.role === 'owner',
  );

const touch = (model: Model, client: number): void => {
  const one = model.clients[client];
  if (one !== undefined) one.version += 1;
};

function settleKind(model: Model, client: number): void {
  const one = model.clients[client];
  if (one === undefined || one.kind === 'entity') return;
  one.kind =
    model.members.filter((member) => member.client === client && member.role === 'owner').length > 1
      ? 'group'
      : 'individual';
}

/** Deletes accounts without members. */
function forgetLogins(model: Model): void {
  for (const address of model.accounts.keys()) {
    if (model.members.some((member) => member.address === address)) continue;
    model.accounts.delete(address);
    model.suppressed.delete(address);
  }
}

/** Creates a link. */
function send(model: Model, member: ModelMember): ModelLink {
  const previous = member.invitation?.status === 'open' ? member.invitation : null;
  const invitation = previous ?? { status: 'open', reason: null, sends: 0, sentAt: 0, mail: 'queued' };
  Object.assign(invitation, { sends: invitation.sends + 1, sentAt: model.now, mail: 'queued' });
  member.invitation = invitation;
  const link = { member: member.key, invitation, send: invitation.sends };
  model.links.push(link);
  return link;
}

const isSuppressed = ({ suppressed }: Model, { address }: ModelMember): boolean =>
  address !== null && suppressed.has(address);

export interface NewModelMember {
  client: number;
  role: 'owner' | 'guest';
  address: string | null;
  autoInvite: boolean;
}

export function add(
  model: Model,
  key: number,
  { client, role, address, autoInvite }: NewModelMember,
): 'conflict' | 'email-taken' | 'added' {
  if (isIn(model, client, address)) return 'conflict';
  if (role === 'owner' && ownerWith(model, address)) return 'email-taken';
  const member: ModelMember = { key, client, role, address, invitation: null };
  model.members.push(member);
  if (address !== null && !model.accounts.has(address)) model.accounts.set(address, 'none');
  if (role === 'guest' && autoInvite && accountOf(model, member) === 'none' && !isSuppressed(model, member))
    send(model, member);
  settleKind(model, client);
  touch(model, client);
  return 'added';
}

export function sendTo(
  model: Model,
  member: ModelMember,
): 'sent' | 'disabled' | 'already-active' | 'no-email' | 'cooldown' | 'queued' | 'suppressed' {
  const account = accountOf(model, member);
  if (account === 'disabled') return 'disabled';
  if (account === 'active') return 'already-active';
  if (account === null) return 'no-email';
  const { invitation } = member;
  if (invitation?.status === 'open') {
    if (model.now < invitation.sentAt + COOLDOWN) return 'cooldown';
    if (invitation.mail === 'queued' && !hasExpired(model, invitation)) return 'queued';
  }
  if (isSuppressed(model, member)) {
    // A bounced invitation may be sent again, even after it was revoked.
    if (invitation?.mail !== 'bounced' || invitation.reason === 'address-changed') return 'suppressed';
    model.suppressed.delete(member.address ?? '');
  }
  send(model, member);
  touch(model, member.client);
  return 'sent';
}

/** Delivers or bounces every queued mail. */
export function deliver(model: Model, fate: 'sent' | 'bounced'): void {
  for (const { client, invitation, address } of model.members) {
    if (invitation?.status !== 'open' || invitation.mail !== 'queued') continue;
    invitation.mail = fate;
    if (fate === 'bounced' && address !== null) model.suppressed.add(address);
    touch(model, client);
  }
}

export function revoke(model: Model, { client, invitation }: ModelMember): 'revoked' | 'conflict' {
  if (invitation?.status !== 'open') return 'conflict';
  Object.assign(invitation, { status: 'revoked', reason: 'by-staff' });
  touch(model, client);
  return 'revoked';
}

export function changeAddress(
  model: Model,
  member: ModelMember,
  address: string | null,
): 'changed' | 'conflict' | 'email-taken' {
  if (address === member.address) return 'changed';
  if (accountOf(model, member) === 'disabled' || isIn(model, member.client, address, member))
    return 'conflict';
  if (member.role === 'owner' && ownerWith(model, address, member)) return 'email-taken';
  if (member.invitation !== null)
    Object.assign(member.invitation, { status: 'revoked', reason: 'address-changed' });
  member.address = address;
  if (address !== null && !model.accounts.has(address)) model.accounts.set(address, 'none');
  forgetLogins(model);
  touch(model, member.client);
  return 'changed';
}

export function changeRole(
  model: Model,
  member: ModelMember,
  role: 'owner' | 'guest',
): 'changed' | 'email-taken' | 'last-owner' {
  if (role === member.role) return 'changed';
  if (role === 'owner' && ownerWith(model, member.address, member)) return 'email-taken';
  if (role === 'guest' && isLastOwner(model, member)) return 'last-owner';
  member.role = role;
  settleKind(model, member.client);
  touch(model, member.client);
  return 'changed';
}

/** The result of opening a link. */
export function follow(
  model: Model,
  link: ModelLink,
):
  | 'live'
  | 'not-found'
  | 'invitation-revoked'
  | 'invitation-used'
  | 'invitation-replaced'
  | 'invitation-expired' {
  const member = model.members.find(({ key }) => key === link.member);
  if (member === undefined) return 'not-found';
  if (member.invitation !== link.invitation || link.invitation.reason === 'address-changed')
    return 'invitation-revoked';
  const account = accountOf(model, member);
  if (account === 'disabled') return 'invitation-revoked';
  if (account === 'active') return 'invitation-used';
  if (link.invitation.status === 'revoked') return 'invitation-revoked';
  if (link.invitation.sends !== link.send) return 'invitation-replaced';
  return hasExpired(model, link.invitation) ? 'invitation-expired' : 'live';
}

export function activate(model: Model, link: ModelLink): ReturnType<typeof follow> {
  const answer = follow(model, link);
  const address = model.members.find(({ key }) => key === link.member)?.address ?? null;
  if (answer !== 'live' || address === null) return answer;
  model.accounts.set(address, 'active');
  for (const member of model.members) {
    if (member.address !== address) continue;
    if (member.invitation?.status === 'open') member.invitation.status = 'accepted';
    touch(model, member.client);
  }
  return answer;
}

/** Disables or enables a member's account, at every client that it can access. */
export function setStatus(
  model: Model,
  member: ModelMember,
  status: 'active' | 'disabled',
): 'done' | 'conflict' {
  if (member.address === null || accountOf(model, member) !== (status === 'disabled' ? 'active' : 'disabled'))
    return 'conflict';
  model.accounts.set(member.address, status);
  for (const other of model.members) if (other.address === member.address) touch(model, other.client);
  return 'done';
}

export function signIn(model: Model, address: string): 'in' | 'unauthenticated' {
  if (model.accounts.get(address) !== 'active') return 'unauthenticated';
  for (const member of model.members) if (member.address === address) touch(model, member.client);
  return 'in';
}

export function remove(model: Model, member: ModelMember): 'removed' | 'last-owner' {
  if (isLastOwner(model, member)) return 'last-owner';
  model.members.splice(model.members.indexOf(member), 1);
  forgetLogins(model);
  settleKind(model, member.client);
  touch(model, member.client);
  return 'removed';
}
