import type { Endpoint } from './access.ts';
import type { OperationId } from './endpoints.ts';
import type { ProblemCode } from './problem.ts';

/** The documentation of an endpoint. */
export interface EndpointDocs {
  summary: string;
  /** Problems in addition to the common ones. */
  problems: readonly ProblemCode[];
}

const deadLinkProblems = [
  'not-found',
  'invitation-expired',
  'invitation-used',
  'invitation-revoked',
  'invitation-replaced',
] as const;

/** One entry per row of the endpoint table. Operations with `version-conflict` read `If-Match`. */
export const endpointDocs: { readonly [Id in OperationId]: EndpointDocs } = {
  'session.get': { summary: 'The viewer, the firm and its policy', problems: [] },
  'clients.list': { summary: 'A page of the client list', problems: ['validation'] },
  'clients.get': { summary: 'A client with its members', problems: ['not-found'] },
  'clients.export': {
    summary: 'Export the clients of a filter as CSV',
    problems: ['validation', 'selection-expired', 'not-found'],
  },
  'clients.exportSelection': {
    summary: 'Export a selection of clients as CSV; for selections that are too long for a URL',
    problems: ['selection-expired', 'not-found'],
  },
  'clients.import': {
    summary: 'Import clients from CSV: all of them, or none; no mail is sent',
    problems: ['validation', 'email-taken', 'external-id-taken'],
  },
  'clients.create': {
    summary: 'Add a client; owners are invited only on request',
    problems: ['email-taken', 'external-id-taken', 'conflict', 'not-found'],
  },
  'clients.update': {
    summary: 'Change a client; plan and assigned staff require additional permissions',
    problems: ['not-found', 'forbidden', 'external-id-taken', 'version-conflict'],
  },
  'members.add': {
    summary: 'Add a member; a guest is invited at once',
    problems: ['not-found', 'email-taken', 'external-id-taken', 'conflict'],
  },
  'invitations.send': {
    summary: 'Send or resend invitations to members of one client',
    problems: ['not-found'],
  },
  'invitations.preview': {
    summary: 'Preview the mail of an invitation; nothing is sent',
    problems: ['not-found', 'not-invitable'],
  },
  'invitations.sendTest': {
    summary: 'Send the mail of an invitation to the viewer, with a placeholder link',
    problems: ['not-found', 'not-invitable', 'cooldown'],
  },
  'invitations.revoke': {
    summary: 'Revoke an invitation; its links stop working and queued mail is cancelled',
    problems: ['not-found', 'conflict'],
  },
  'members.update': {
    summary:
      'Change a member; a new address revokes open invitations, and `resend` sends in the same transaction',
    problems: [
      'not-found',
      'email-taken',
      'external-id-taken',
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
    summary: "Disable a member's account, at every client that it has access to",
    problems: ['not-found', 'conflict'],
  },
  'members.enable': { summary: 'Enable a disabled account', problems: ['not-found', 'conflict'] },
  'members.liftSuppression': {
    summary: "Allow mail to a member's address again after a bounce or a complaint; sends nothing",
    problems: ['not-found', 'conflict'],
  },
  'members.timeline': { summary: 'The history of a member, latest first', problems: ['not-found'] },
  'bulkSends.preflight': {
    summary: 'Count who would get mail, and who would be skipped and why; sends nothing',
    problems: ['not-found', 'selection-expired', 'bulk-limit'],
  },
  'bulkSends.preflightMembers': {
    summary: 'A page of the members of a group of a preflight',
    problems: ['preflight-expired', 'validation'],
  },
  'bulkSends.start': {
    summary: 'Send to the recipients of a preflight; accepted at once, performed in the background',
    problems: ['not-found', 'preflight-expired', 'preflight-changed', 'selection-expired', 'bulk-limit'],
  },
  'bulkSends.get': { summary: 'The state of a bulk send', problems: ['not-found'] },
  'bulkSends.outcomes': {
    summary: 'A page of outcomes, one per recipient',
    problems: ['not-found', 'validation'],
  },
  'bulkSends.cancel': {
    summary: 'Cancel the mails that have not been sent and revoke their invitations',
    problems: ['not-found'],
  },
  'bulkSends.retry': {
    summary: 'Send again to the recipients with the outcome `failed`, and to no others',
    problems: ['not-found', 'conflict'],
  },
  'bulkUpdates.apply': {
    summary: 'Make the same change for many clients; the permission depends on the change',
    problems: ['not-found', 'forbidden', 'selection-expired', 'bulk-limit'],
  },
  'forms.list': { summary: 'The forms that can be attached to an invitation', problems: [] },
  'staff.list': { summary: 'The staff of the firm', problems: [] },
  'events.stream': { summary: 'The feed of changes; Last-Event-ID resumes', problems: [] },
  'activations.get': {
    summary: 'What an activation link is for; changes nothing',
    problems: deadLinkProblems,
  },
  'activations.accept': {
    summary: 'Set the password and activate the account; works once',
    problems: [...deadLinkProblems, 'password-weak', 'rate-limited'],
  },
  'activations.renew': {
    summary: 'Request a new link; the response is the same for an unknown link',
    problems: ['rate-limited'],
  },
  'clientSessions.create': { summary: 'Sign a member in', problems: ['unauthenticated', 'rate-limited'] },
};

/** Returns the problems that any operation may return. @param takesBody whether the operation reads a body */
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
