import {
  boolean,
  commands,
  constant,
  constantFrom,
  nat,
  option,
  record,
  tuple,
  type AsyncCommand,
} from 'fast-check';
import { expect } from 'vitest';
import {
  accountOf,
  activate,
  add,
  changeAddress,
  changeRole,
  deliver,
  follow,
  remove,
  revoke,
  sendTo,
  setStatus,
  signIn,
  type Model,
  type ModelLink,
  type ModelMember,
  type NewModelMember,
} from './model.ts';
import { PASSWORD, START, type Real } from './real.ts';

/** The state of a walk: the portal's ids of the objects in the model. */
export interface Walk extends Real {
  clientIds: string[];
  /** By the model's key. */
  memberIds: Map<number, string>;
  tokens: Map<ModelLink, string>;
  /** Outcomes of all steps so far, in all walks: proves that the walks reach the interesting states. */
  outcomes: Set<string>;
}

const ADDRESSES = ['ann@people.example', 'ben@people.example', 'cleo@people.example'] as const;

type Step = AsyncCommand<Model, Walk>;

/** Asserts that portal and model have the same outcome. */
function agree({ outcomes }: Walk, what: string, portal: string | undefined, model: string): void {
  outcomes.add(`${what}: ${model}`);
  expect(`${what}: ${portal}`).toBe(`${what}: ${model}`);
}

/** Creates a step that compares the whole visible state afterwards. Its name appears in counterexamples. */
const step = (
  name: string,
  run: (model: Model, walk: Walk) => Promise<void>,
  check: (model: Model) => boolean = () => true,
): Step => ({
  check,
  async run(model, walk) {
    await run(model, walk);
    await learnLinks(model, walk);
    await compare(model, walk);
  },
  toString: () => name,
});

/** Creates a step with one of the existing members. */
const withMember = (
  name: string,
  pick: number,
  run: (model: Model, walk: Walk, member: ModelMember, path: Record<string, string>) => Promise<void>,
): Step =>
  step(
    `${name}(${pick})`,
    async (model, walk) => {
      const member = model.members[pick % model.members.length];
      if (member === undefined) throw new Error('The model has no member');
      await run(model, walk, member, {
        clientId: walk.clientIds[member.client] ?? '',
        memberId: walk.memberIds.get(member.key) ?? '',
      });
    },
    (model) => model.members.length > 0,
  );

/** Creates a step with one of all links, counted from the newest. */
const withLink = (
  name: string,
  pick: number,
  run: (model: Model, walk: Walk, link: ModelLink, token: string) => Promise<void>,
): Step =>
  step(
    `${name}(${pick})`,
    async (model, walk) => {
      const link = model.links[model.links.length - 1 - (pick % model.links.length)];
      if (link === undefined) throw new Error('The model has no link');
      await run(model, walk, link, walk.tokens.get(link) ?? '');
    },
    (model) => model.links.length > 0,
  );

const addStep = (input: NewModelMember): Step =>
  step(`add(${JSON.stringify(input)})`, async (model, walk) => {
    const key = walk.memberIds.size;
    const outcome = add(model, key, input);
    const { code, result } = await walk.call(
      'members.add',
      { clientId: walk.clientIds[input.client] ?? '' },
      {
        role: input.role,
        email: input.address,
        autoInvite: input.autoInvite,
        name: { given: 'Ann', family: `Number ${key}` },
      },
    );
    agree(walk, 'add', code ?? 'added', outcome);
    if (outcome === 'added') walk.memberIds.set(key, memberIdIn(result));
  });

const memberIdIn = (result: unknown): string => {
  const { member } = result as { member: { id: string } };
  return member.id;
};

const sendStep = (pick: number): Step =>
  withMember('send', pick, async (model, walk, member, { clientId = '', memberId = '' }) => {
    const { result } = await walk.call('invitations.send', { clientId }, { recipients: [memberId] });
    const { sent, skipped } = result as { sent: unknown[]; skipped: { reason: string }[] };
    agree(walk, 'send', sent.length === 1 ? 'sent' : skipped[0]?.reason, sendTo(model, member));
  });

const deliverStep = (fate: 'sent' | 'bounced'): Step =>
  step(`deliver(${fate})`, async (model, walk) => {
    const before = model.clients.map(({ version }) => version);
    deliver(model, fate);
    await walk.deliver(fate === 'sent' ? { state: 'sent' } : { state: 'refused', reason: 'No such mailbox' });
    // Deliveries of several mails of one client may be one event or several.
    for (const [index, client] of model.clients.entries()) {
      const { version } = await walk.client(walk.clientIds[index] ?? '');
      expect(version).toBeLessThanOrEqual(client.version);
      expect(version > (before[index] ?? 0)).toBe(client.version > (before[index] ?? 0));
      client.version = version;
    }
  });

const revokeStep = (pick: number): Step =>
  withMember('revoke', pick, async (model, walk, member) => {
    const { members } = await walk.client(walk.clientIds[member.client] ?? '');
    const invitationId =
      members.find(({ id }) => id === walk.memberIds.get(member.key))?.invitation?.id ?? 'iv_none';
    const { code } = await walk.call('invitations.revoke', { invitationId });
    agree(
      walk,
      'revoke',
      code ?? 'revoked',
      member.invitation === null ? 'not-found' : revoke(model, member),
    );
  });

const changeStep = (pick: number, address: string | null): Step =>
  withMember(`changeAddress[${address}]`, pick, async (model, walk, member, path) => {
    const { code } = await walk.call('members.update', path, { email: address });
    agree(walk, 'change', code ?? 'changed', changeAddress(model, member, address));
  });

const roleStep = (pick: number, role: 'owner' | 'guest'): Step =>
  withMember(`changeRole[${role}]`, pick, async (model, walk, member, path) => {
    const { code } = await walk.call('members.update', path, { role });
    agree(walk, 'role', code ?? 'changed', changeRole(model, member, role));
  });

const activateStep = (pick: number): Step =>
  withLink('activate', pick, async (model, walk, link, token) => {
    const { code } = await walk.call(
      'activations.accept',
      { token },
      { displayName: 'Ann', password: PASSWORD },
    );
    agree(walk, 'activate', code ?? 'live', activate(model, link));
  });

const statusStep = (pick: number, wish: 'active' | 'disabled' | 'other'): Step =>
  withMember(`setStatus[${wish}]`, pick, async (model, walk, member, path) => {
    const opposite = accountOf(model, member) === 'disabled' ? 'active' : 'disabled';
    const status = wish === 'other' ? opposite : wish;
    const { code } = await walk.call(status === 'disabled' ? 'members.disable' : 'members.enable', path);
    agree(walk, status, code ?? 'done', setStatus(model, member, status));
  });

const removeStep = (pick: number): Step =>
  withMember('remove', pick, async (model, walk, member, path) => {
    const { code } = await walk.call('members.remove', path);
    agree(walk, 'remove', code ?? 'removed', remove(model, member));
  });

const signInStep = (address: string): Step =>
  step(`signIn(${address})`, async (model, walk) => {
    const { code } = await walk.call(
      'clientSessions.create',
      {},
      { firmId: walk.firmId, email: address, password: PASSWORD },
    );
    agree(walk, 'sign in', code ?? 'in', signIn(model, address));
  });

const waitStep = (seconds: number): Step =>
  step(`wait(${seconds} s)`, async (model, walk) => {
    model.now += seconds * 1_000;
    walk.setTime(model.now);
  });

const pick = nat({ max: 11 });
const address = option(constantFrom(...ADDRESSES), { nil: null });

/** Generates walks through the lifecycle of a few members. */
export const anyWalk = (maxCommands: number) =>
  commands<Model, Walk, false>(
    [
      record({
        client: nat({ max: 1 }),
        role: constantFrom('owner' as const, 'guest' as const),
        address,
        autoInvite: boolean(),
      }).map(addStep),
      pick.map(sendStep),
      pick.map(sendStep),
      constantFrom('sent' as const, 'sent' as const, 'bounced' as const).map(deliverStep),
      pick.map(revokeStep),
      tuple(pick, address).map(([one, to]) => changeStep(one, to)),
      pick.map(activateStep),
      constant(0).map(activateStep),
      tuple(
        pick,
        constantFrom('active' as const, 'disabled' as const, 'other' as const, 'other' as const),
      ).map(([one, status]) => statusStep(one, status)),
      tuple(pick, constantFrom('owner' as const, 'guest' as const)).map(([one, role]) => roleStep(one, role)),
      pick.map(removeStep),
      constantFrom(...ADDRESSES).map(signInStep),
      constantFrom(59, 61, 61, 61, 15 * 86_400, 30 * 86_400).map(waitStep),
      constantFrom(61, 30 * 86_400).map(waitStep),
    ],
    { maxCommands, size: 'max' },
  );

/** Outcomes of nearly every walk. */
export const MAIN_OUTCOMES: readonly string[] = [
  'add: added',
  'send: sent',
  'revoke: revoked',
  'change: changed',
  'role: changed',
  'activate: live',
  'disabled: done',
  'remove: removed',
  'link: invitation-revoked',
];

/** Outcomes of a few hundred walks. */
export const EVERY_OUTCOME: readonly string[] = [
  ...['added', 'conflict', 'email-taken'].map((outcome) => `add: ${outcome}`),
  ...['sent', 'disabled', 'already-active', 'no-email', 'cooldown', 'queued'].map(
    (outcome) => `send: ${outcome}`,
  ),
  ...['revoked', 'conflict', 'not-found'].map((outcome) => `revoke: ${outcome}`),
  ...['changed', 'conflict', 'email-taken'].map((outcome) => `change: ${outcome}`),
  ...[
    'live',
    'not-found',
    'invitation-revoked',
    'invitation-used',
    'invitation-replaced',
    'invitation-expired',
  ].map((outcome) => `link: ${outcome}`),
  ...['live', 'invitation-used'].map((outcome) => `activate: ${outcome}`),
  ...['disabled', 'active'].flatMap((status) => [`${status}: done`, `${status}: conflict`]),
  ...['changed', 'last-owner', 'email-taken'].map((outcome) => `role: ${outcome}`),
  ...['removed', 'last-owner'].map((outcome) => `remove: ${outcome}`),
  ...['in', 'unauthenticated'].map((outcome) => `sign in: ${outcome}`),
];

/** Starts with two clients: an individual whose owner has no address yet, and an entity without members. */
export async function beginWalk(real: Real, outcomes: Set<string>): Promise<{ model: Model; real: Walk }> {
  const individual = await real.call(
    'clients.create',
    {},
    { kind: 'individual', members: [{ role: 'owner', name: { given: 'Ann', family: 'Number 0' } }] },
  );
  const entity = await real.call('clients.create', {}, { kind: 'entity', name: 'Trust', members: [] });
  const clients = [individual.result, entity.result].map(
    (result) => result as { id: string; members: { id: string }[] },
  );
  return {
    model: {
      now: START,
      accounts: new Map(),
      suppressed: new Set(),
      links: [],
      clients: [
        { kind: 'individual', version: 1 },
        { kind: 'entity', version: 1 },
      ],
      members: [{ key: 0, client: 0, role: 'owner', address: null, invitation: null }],
    },
    real: {
      ...real,
      clientIds: clients.map(({ id }) => id),
      memberIds: new Map([[0, clients[0]?.members[0]?.id ?? '']]),
      tokens: new Map(),
      outcomes,
    },
  };
}

/** Derives the token of every link of the model from the invitation's id, as the mail does. */
async function learnLinks(model: Model, walk: Walk): Promise<void> {
  for (const link of model.links) {
    const member = model.members.find(({ key }) => key === link.member);
    if (walk.tokens.has(link) || member?.invitation !== link.invitation) continue;
    const { members } = await walk.client(walk.clientIds[member.client] ?? '');
    const invitation = members.find(({ id }) => id === walk.memberIds.get(member.key))?.invitation;
    walk.tokens.set(link, await walk.tokenOf(invitation?.id ?? '', link.send));
  }
}

/** Compares everything that staff or the holder of a link can see. */
async function compare(model: Model, walk: Walk): Promise<void> {
  for (const [index, { kind, version }] of model.clients.entries()) {
    const client = await walk.client(walk.clientIds[index] ?? '');
    const seen = client.members.map(({ id, role, email, account, invitation }) => ({
      id,
      role,
      email,
      account: account?.status ?? null,
      invitation: invitation && [
        invitation.status,
        invitation.revokedReason,
        invitation.sendCount,
        Date.parse(invitation.sentAt),
        invitation.delivery.status,
      ],
    }));
    const known = model.members
      .filter((member) => member.client === index)
      .map((member) => ({
        id: walk.memberIds.get(member.key),
        role: member.role,
        email: member.address,
        account: accountOf(model, member),
        invitation: member.invitation && [
          member.invitation.status,
          member.invitation.reason,
          member.invitation.sends,
          member.invitation.sentAt,
          member.invitation.mail,
        ],
      }));
    expect({ kind: client.kind, version: client.version, members: seen }).toEqual({
      kind,
      version,
      members: known,
    });
  }
  for (const [link, token] of walk.tokens) {
    const { code } = await walk.call('activations.get', { token });
    agree(walk, 'link', code ?? 'live', follow(model, link));
  }
}
