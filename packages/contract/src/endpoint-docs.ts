import type { Endpoint } from './access.ts';
import type { OperationId } from './endpoints.ts';
import type { ProblemCode } from './problem.ts';

/** What documents say of an endpoint. */
export interface EndpointDocs {
  summary: string;
  /** Problems beyond those that any operation may answer with. */
  problems: readonly ProblemCode[];
}

const deadLinkProblems = [
  'not-found',
  'invitation-expired',
  'invitation-used',
  'invitation-revoked',
  'invitation-replaced',
] as const;

/** One entry a row of the endpoint table. Where `version-conflict` can come back, `If-Match` is read. */
export const endpointDocs: { readonly [Id in OperationId]: EndpointDocs } = {
  'session.get': { summary: 'Who looks, at which firm, under which policy', problems: [] },
  'clients.list': { summary: 'A page or a window of the client list', problems: ['validation'] },
  'clients.get': { summary: 'One client', problems: ['not-found'] },
  'clients.export': {
    summary: 'Clients that match, as CSV',
    problems: ['validation', 'selection-expired', 'not-found'],
  },
  'clients.exportSelection': {
    summary: 'Clients that were chosen, as CSV; for choices that are too long for a URL',
    problems: ['selection-expired', 'not-found'],
  },
  'clients.import': {
    summary: 'Add clients from CSV: all of them, or none; nobody is mailed',
    problems: ['validation', 'email-taken'],
  },
  'clients.create': {
    summary: 'Add a client; nobody is mailed unless asked',
    problems: ['email-taken', 'conflict', 'not-found'],
  },
  'clients.update': {
    summary: 'Change a client; plan and assigned staff have permissions of their own',
    problems: ['not-found', 'forbidden', 'version-conflict'],
  },
  'members.add': {
    summary: 'Add a member; a guest is invited at once',
    problems: ['not-found', 'email-taken', 'conflict'],
  },
  'invitations.send': {
    summary: 'Send or resend invitations to members of one client',
    problems: ['not-found'],
  },
  'invitations.preview': {
    summary: 'An invitation as it would be mailed',
    problems: ['not-found', 'not-invitable'],
  },
  'invitations.sendTest': {
    summary: 'Mail an invitation as it would be to the viewer; its link leads nowhere',
    problems: ['not-found', 'not-invitable', 'cooldown'],
  },
  'invitations.revoke': {
    summary: 'Withdraw an invitation; its link dies and mail not yet begun is cancelled',
    problems: ['not-found', 'conflict'],
  },
  'members.update': {
    summary: 'Change a member; another address kills the old link, and `resend` sends in the same step',
    problems: [
      'not-found',
      'email-taken',
      'last-owner',
      'conflict',
      'not-invitable',
      'cooldown',
      'version-conflict',
    ],
  },
  'members.remove': {
    summary: 'Remove a member, with its invitations and links',
    problems: ['not-found', 'last-owner', 'version-conflict'],
  },
  'members.disable': {
    summary: "Close a member's account, at every client that it reaches",
    problems: ['not-found', 'conflict'],
  },
  'members.enable': { summary: 'Open a closed account again', problems: ['not-found', 'conflict'] },
  'members.liftSuppression': {
    summary: "Let mail go to a member's address again, which bounced or was complained of; sends nothing",
    problems: ['not-found', 'conflict'],
  },
  'members.timeline': { summary: 'What happened to a member, the latest first', problems: ['not-found'] },
  'bulkSends.preflight': {
    summary: 'Who would get mail, who would be skipped and why; sends nothing',
    problems: ['not-found', 'selection-expired', 'bulk-limit'],
  },
  'bulkSends.start': {
    summary: 'Send to many clients; accepted at once, worked off by the server',
    problems: ['not-found', 'selection-expired', 'bulk-limit'],
  },
  'bulkSends.get': { summary: 'How far a bulk send is', problems: ['not-found'] },
  'bulkSends.outcomes': { summary: 'What became of each recipient', problems: ['not-found', 'validation'] },
  'bulkSends.cancel': {
    summary: 'Stop what has not been sent; its invitations are withdrawn',
    problems: ['not-found'],
  },
  'bulkSends.retry': {
    summary: 'Send again to those for whom it failed, and to them only',
    problems: ['not-found', 'conflict'],
  },
  'bulkUpdates.apply': {
    summary: 'Change many clients in one way; staff, plan and the rest have permissions of their own',
    problems: ['not-found', 'forbidden', 'selection-expired', 'bulk-limit'],
  },
  'forms.list': { summary: 'Digital forms that can travel with an invitation', problems: [] },
  'staff.list': { summary: 'The people of the firm', problems: [] },
  'events.stream': { summary: 'The feed of changes; Last-Event-ID resumes', problems: [] },
  'activations.get': { summary: 'What a link leads to; changes nothing', problems: deadLinkProblems },
  'activations.accept': {
    summary: 'Set a password; works once',
    problems: [...deadLinkProblems, 'password-weak', 'rate-limited'],
  },
  'activations.renew': {
    summary: 'Ask for a new link; the answer never tells whether there was an old one',
    problems: ['rate-limited'],
  },
  'clientSessions.create': { summary: 'Sign a member in', problems: ['unauthenticated', 'rate-limited'] },
};

/** Problems that any operation may answer with. @param takesBody whether a body is read at all */
export function commonProblems(endpoint: Endpoint, takesBody: boolean): ProblemCode[] {
  return [
    ...(endpoint.side === 'staff' ? (['unauthenticated'] as const) : []),
    ...(endpoint.permission === null ? [] : (['forbidden'] as const)),
    ...(takesBody ? (['validation', 'unsupported-media-type', 'payload-too-large'] as const) : []),
    ...(endpoint.idempotent
      ? (['idempotency-key-missing', 'idempotency-key-reused', 'idempotency-in-progress'] as const)
      : []),
    'unavailable',
    'internal',
  ];
}
