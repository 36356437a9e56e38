import type { BulkSend, PreflightMember } from './bulk.ts';
import type { Client } from './client.ts';
import type { OperationId, Operations } from './endpoints.ts';
import type { Invitation } from './invitation.ts';
import type { Member } from './member.ts';
import type { ProblemDetails } from './problem.ts';

/** An example request body and result. */
export interface OperationExample<Id extends OperationId> {
  body?: Operations[Id]['body'];
  result: Operations[Id]['result'];
}

const nora = { id: 'st_nora', name: 'Nora Lindqvist' };
const questionnaire = { id: 'fm_questionnaire', name: 'New client questionnaire' };
const sentAt = '2026-11-22T09:40:00.000Z';
const maximilian: PreflightMember = {
  memberId: 'mb_max',
  clientId: 'cl_beatrix',
  name: { given: 'Maximilian', family: 'von Hardenberg' },
  email: 'max@hardenberg.example',
  clientName: 'Beatrix Holloway',
};
const tomsPath = { id: 'mb_tom', clientId: 'cl_okafor' } as const;

const amelia: Member = {
  id: 'mb_amelia',
  externalId: null,
  clientId: 'cl_okafor',
  role: 'owner',
  name: { given: 'Amelia', family: 'Okafor' },
  email: 'amelia.okafor@northmail.example',
  locale: 'en-AU',
  account: {
    id: 'ac_amelia',
    email: 'amelia.okafor@northmail.example',
    status: 'active',
    activatedAt: '2026-09-01T02:10:00.000Z',
    lastLoginAt: '2026-10-03T08:15:00.000Z',
  },
  invitation: null,
};

const notInvited: Member = {
  ...tomsPath,
  externalId: null,
  role: 'owner',
  name: { given: 'Tom', family: 'Okafor' },
  email: 'tom.okafor@northmail.example',
  locale: 'en-AU',
  account: {
    id: 'ac_tom',
    email: 'tom.okafor@northmail.example',
    status: 'none',
    activatedAt: null,
    lastLoginAt: null,
  },
  invitation: null,
};

const open: Invitation = {
  id: 'iv_tom',
  memberId: 'mb_tom',
  status: 'open',
  sentAt,
  expiresAt: '2026-12-22T09:40:00.000Z',
  sendCount: 1,
  sentBy: nora,
  form: questionnaire,
  message: null,
  automatic: false,
  revokedAt: null,
  revokedReason: null,
  delivery: { status: 'queued', at: sentAt, reason: null },
  nextReminderAt: null,
};

const invited: Member = { ...notInvited, invitation: open };
const revoked: Member = {
  ...invited,
  invitation: {
    ...open,
    status: 'revoked',
    revokedAt: '2026-11-23T01:00:00.000Z',
    revokedReason: 'by-staff',
  },
};
const closed: Member = { ...amelia, account: amelia.account && { ...amelia.account, status: 'disabled' } };

const household = (...members: Member[]): Client => ({
  id: 'cl_okafor',
  externalId: 'CRM-1042',
  kind: members.length > 1 ? 'group' : 'individual',
  name: members.length > 1 ? 'Amelia & Tom Okafor' : 'Amelia Okafor',
  plan: 'pro',
  assignedStaff: [nora],
  members,
  preliminaryData: { source: 'referral' },
  hidden: false,
  createdAt: '2026-08-30T23:05:00.000Z',
  version: 7,
});

const csv =
  '\uFEFFClient,Kind,Member,Role,Email\r\nAmelia & Tom Okafor,group,Tom Okafor,owner,tom.okafor@northmail.example\r\n';

const running: BulkSend = {
  id: 'bs_7k2',
  status: 'running',
  total: 312,
  sent: 120,
  failed: 2,
  skipped: 4,
  pending: 186,
  createdAt: sentAt,
  createdBy: nora,
  form: questionnaire,
  message: null,
};

/** One for each operation: the household that the documentation tells of. */
export const operationExamples: { readonly [Id in OperationId]: OperationExample<Id> } = {
  'session.get': {
    result: {
      viewer: {
        ...nora,
        email: 'nora@harbourandlane.example',
        role: 'Adviser',
        permissions: ['clients.write', 'invitations.send'],
      },
      firm: { id: 'fi_harbour', name: 'Harbour & Lane', timeZone: 'Australia/Sydney', locale: 'en-AU' },
      policy: {
        activationDays: 30,
        resendCooldownSeconds: 60,
        autoInviteRoles: ['guest'],
        reminderDays: [],
        bulkLimit: 50_000,
        passwordMinLength: 15,
        linkRenewal: 'ask-firm',
        afterActivationUrl: null,
      },
      serverTime: '2026-11-24T09:41:00.000Z',
    },
  },
  'clients.list': {
    result: { items: [household(amelia, notInvited)], total: 1, next: null, revision: 'ev_1042.7' },
  },
  'clients.get': { result: household(amelia, notInvited) },
  'clients.create': {
    body: {
      kind: 'group',
      members: [
        { role: 'owner', name: amelia.name, email: amelia.email },
        { role: 'owner', name: notInvited.name, email: notInvited.email },
      ],
      assignedStaffIds: ['st_nora'],
    },
    result: household(amelia, notInvited),
  },
  'clients.update': {
    body: { plan: 'pro', assignedStaffIds: ['st_nora'] },
    result: household(amelia, notInvited),
  },
  'members.add': {
    body: { role: 'owner', name: notInvited.name, email: notInvited.email },
    result: { member: notInvited, client: household(amelia, notInvited) },
  },
  'members.update': {
    body: { email: 'tom.okafor@northmail.example', resend: true },
    result: { member: invited, client: household(amelia, invited) },
  },
  'members.remove': { result: household(amelia) },
  'members.disable': { result: { member: closed, client: household(closed, notInvited) } },
  'members.enable': { result: { member: amelia, client: household(amelia, notInvited) } },
  'members.liftSuppression': { result: { member: invited, client: household(amelia, invited) } },
  'members.timeline': {
    result: {
      items: [
        {
          at: sentAt,
          by: { kind: 'staff', ...nora },
          type: 'invited',
          email: 'tom.okafor@northmail.example',
          expiresAt: open.expiresAt,
          automatic: false,
        },
        { at: '2026-08-30T23:05:00.000Z', by: { kind: 'staff', ...nora }, type: 'added', role: 'owner' },
      ],
    },
  },
  'invitations.send': {
    body: { recipients: ['mb_tom', 'mb_amelia'], formId: 'fm_questionnaire', message: 'Welcome, Tom.' },
    result: {
      client: household(amelia, invited),
      sent: [invited],
      skipped: [{ memberId: 'mb_amelia', reason: 'already-active' }],
    },
  },
  'invitations.preview': {
    body: { memberId: 'mb_tom', formId: 'fm_questionnaire' },
    result: {
      subject: 'Activate your Harbour & Lane account',
      html: '<!doctype html><p>Hello Tom Okafor,</p>',
      text: 'Hello Tom Okafor,',
    },
  },
  'invitations.sendTest': { body: { memberId: 'mb_tom' }, result: { email: 'nora@harbourandlane.example' } },
  'invitations.revoke': { result: { member: revoked, client: household(amelia, revoked) } },
  'clients.export': { result: csv },
  'clients.exportSelection': {
    body: { selection: { filter: { plan: 'pro' }, except: ['cl_marsh'] } },
    result: csv,
  },
  'clients.import': {
    body: { csv, dryRun: true },
    result: {
      dryRun: true,
      added: 0,
      unchanged: 0,
      errors: [
        {
          line: 2,
          column: 'Email',
          code: 'email-taken',
          detail: 'Another owner signs in with this address.',
        },
      ],
    },
  },
  'bulkSends.preflight': {
    body: { selection: { filter: { status: ['not-invited'] } }, recipients: 'owners-not-active' },
    result: {
      id: 'pf_3KQ8',
      expiresAt: '2026-11-22T09:15:00.000Z',
      clients: 280,
      recipients: 312,
      groups: [
        { group: 'first', count: 312, lastSentAt: null, sample: [maximilian] },
        { group: 'no-email', count: 4, lastSentAt: null, sample: [maximilian] },
      ],
      selectionToken: 'sel_eyJ2Ijox',
    },
  },
  'bulkSends.preflightMembers': { result: { items: [maximilian], next: null } },
  'bulkSends.start': {
    body: { preflightId: 'pf_3KQ8', except: ['mb_max'], formId: 'fm_questionnaire' },
    result: running,
  },
  'bulkSends.get': { result: running },
  'bulkSends.outcomes': {
    result: {
      items: [
        {
          memberId: 'mb_tom',
          clientId: 'cl_okafor',
          name: notInvited.name,
          email: notInvited.email,
          result: 'failed',
          reason: 'The domain gmial.com takes no mail',
          at: sentAt,
        },
      ],
      next: null,
    },
  },
  'bulkSends.cancel': { result: { ...running, status: 'cancelled', skipped: 190, pending: 0 } },
  'bulkSends.retry': { result: { ...running, failed: 0, pending: 188 } },
  'bulkUpdates.apply': {
    body: { selection: { clientIds: ['cl_okafor', 'cl_marsh'] }, plan: 'pro' },
    result: {
      changed: 1,
      unchanged: 1,
      items: [
        { clientId: 'cl_okafor', result: 'unchanged' },
        { clientId: 'cl_marsh', result: 'changed' },
      ],
    },
  },
  'forms.list': {
    result: { items: [{ ...questionnaire, description: 'About you and what you want from us' }] },
  },
  'staff.list': { result: { items: [{ ...nora, email: 'nora@harbourandlane.example', role: 'Adviser' }] } },
  'events.stream': {
    result: {
      id: 'ev_1043.1',
      type: 'member.changed',
      at: sentAt,
      clientId: 'cl_okafor',
      client: household(amelia, invited),
    },
  },
  'activations.get': {
    result: {
      firm: { id: 'fi_harbour', name: 'Harbour & Lane' },
      clientName: 'Amelia & Tom Okafor',
      name: notInvited.name,
      email: 'tom.okafor@northmail.example',
      invitedBy: { name: nora.name, email: 'nora@harbourandlane.example' },
      expiresAt: open.expiresAt,
      form: questionnaire,
      passwordMinLength: 15,
    },
  },
  'activations.accept': {
    body: { displayName: 'Tom Okafor', password: 'a long phrase only Tom knows' },
    result: {
      email: 'tom.okafor@northmail.example',
      activatedAt: '2026-11-24T09:50:00.000Z',
      form: questionnaire,
      continueUrl: null,
    },
  },
  'activations.renew': { result: { received: true } },
  'clientSessions.create': {
    body: {
      firmId: 'fi_harbour',
      email: 'tom.okafor@northmail.example',
      password: 'a long phrase only Tom knows',
    },
    result: {
      token: 'cs_7f3e',
      expiresAt: '2026-11-25T09:52:00.000Z',
      clients: [{ id: 'cl_okafor', name: 'Amelia & Tom Okafor', form: questionnaire }],
      account: {
        id: 'ac_tom',
        email: 'tom.okafor@northmail.example',
        displayName: 'Tom Okafor',
        lastLoginAt: '2026-11-24T09:52:00.000Z',
      },
    },
  },
};

/** What a refusal looks like. */
export const problemExample: ProblemDetails = {
  type: 'https://foyer.dev/problems/email-taken',
  title: 'This address is in use',
  status: 409,
  code: 'email-taken',
  detail: 'Another owner signs in with this address.',
  errors: [
    { pointer: '/members/0/email', code: 'email-taken', detail: 'Another owner signs in with this address.' },
  ],
  requestId: 'rq_0n0duxc4077822wnwg6drqy5a',
};
