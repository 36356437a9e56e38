import * as z from 'zod/mini';
import type {
  BulkSend,
  Client,
  Form,
  Invitation,
  Member,
  PortalEvent,
  ProblemCode,
  ProblemDetails,
  Session,
  Staff,
  TimelineEntry,
} from '../index.ts';
import { problems } from '../problem.ts';
import { timestamp } from './text.ts';

// Responses are loose: unknown fields of a newer portal are passed through.

const staffRef = z.looseObject({ id: z.string(), name: z.string() });

export const staff: z.ZodMiniType<Staff> = z.looseObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
});

export const formRef = z.looseObject({ id: z.string(), name: z.string() });

export const form: z.ZodMiniType<Form> = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
});

export const personName = z.looseObject({ given: z.string(), family: z.string() });

const account = z.looseObject({
  id: z.string(),
  email: z.string(),
  status: z.enum(['none', 'active', 'disabled']),
  activatedAt: z.nullable(timestamp),
  lastLoginAt: z.nullable(timestamp),
});

export const invitation: z.ZodMiniType<Invitation> = z.looseObject({
  id: z.string(),
  memberId: z.string(),
  status: z.enum(['open', 'accepted', 'revoked']),
  sentAt: timestamp,
  expiresAt: timestamp,
  sendCount: z.int().check(z.minimum(1)),
  sentBy: staffRef,
  form: z.nullable(formRef),
  message: z.nullable(z.string()),
  automatic: z.boolean(),
  revokedAt: z.nullable(timestamp),
  revokedReason: z.nullable(z.enum(['by-staff', 'address-changed'])),
  delivery: z.looseObject({
    status: z.enum(['queued', 'sent', 'delivered', 'deferred', 'bounced', 'blocked']),
    at: timestamp,
    reason: z.nullable(z.string()),
    unknownOutcome: z.optional(z.literal(true)),
  }),
  nextReminderAt: z.nullable(timestamp),
});

export const member: z.ZodMiniType<Member> = z.looseObject({
  id: z.string(),
  externalId: z.nullable(z.string()),
  clientId: z.string(),
  role: z.enum(['owner', 'guest']),
  name: personName,
  email: z.nullable(z.string()),
  locale: z.string(),
  account: z.nullable(account),
  invitation: z.nullable(invitation),
});

export const preliminaryData = z.record(
  z.string().check(z.minLength(1), z.maxLength(64)),
  z.union([z.string().check(z.maxLength(2_000)), z.number(), z.boolean(), z.null()]),
);

/** A client with its members. */
export const client: z.ZodMiniType<Client> = z.looseObject({
  id: z.string(),
  externalId: z.nullable(z.string()),
  kind: z.enum(['individual', 'group', 'entity']),
  name: z.string(),
  plan: z.enum(['starter', 'pro']),
  assignedStaff: z.array(staffRef),
  members: z.array(member),
  preliminaryData,
  hidden: z.boolean(),
  createdAt: timestamp,
  version: z.int().check(z.minimum(1)),
});

export const permission = z.enum([
  'clients.write',
  'clients.import',
  'clients.export',
  'invitations.send',
  'invitations.revoke',
  'members.disable',
  'staff.assign',
  'plan.change',
]);

export const session: z.ZodMiniType<Session> = z.looseObject({
  viewer: z.looseObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.string(),
    permissions: z.array(permission),
  }),
  firm: z.looseObject({ id: z.string(), name: z.string(), timeZone: z.string(), locale: z.string() }),
  policy: z.looseObject({
    activationDays: z.number(),
    resendCooldownSeconds: z.number(),
    autoInviteRoles: z.array(z.enum(['owner', 'guest'])),
    reminderDays: z.array(z.number()),
    bulkLimit: z.number(),
    passwordMinLength: z.number(),
    linkRenewal: z.enum(['ask-firm', 'send']),
    afterActivationUrl: z.nullable(z.string()),
  }),
  serverTime: timestamp,
});

export const bulkSend: z.ZodMiniType<BulkSend> = z.looseObject({
  id: z.string(),
  status: z.enum(['running', 'done', 'cancelled']),
  total: z.int(),
  sent: z.int(),
  failed: z.int(),
  skipped: z.int(),
  pending: z.int(),
  createdAt: timestamp,
  createdBy: staffRef,
  form: z.nullable(formRef),
  message: z.nullable(z.string()),
});

export const portalEvent: z.ZodMiniType<PortalEvent> = z.looseObject({
  id: z.string(),
  type: z.enum(['client.changed', 'member.changed', 'member.removed', 'bulkSend.progressed', 'reset']),
  at: timestamp,
  clientId: z.nullable(z.string()),
  client: z.optional(client),
  bulkSend: z.optional(bulkSend),
});

const moment = {
  at: timestamp,
  by: z.union([
    z.looseObject({ kind: z.literal('staff'), id: z.string(), name: z.string() }),
    z.looseObject({ kind: z.enum(['member', 'portal']) }),
  ]),
};
const sending = { ...moment, email: z.string(), expiresAt: timestamp, automatic: z.boolean() };
const role = z.enum(['owner', 'guest']);
const address = z.nullable(z.string());

export const timelineEntry: z.ZodMiniType<TimelineEntry> = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('added'), ...moment, role }),
  z.looseObject({
    type: z.enum(['notified', 'reminded', 'suppression-lifted']),
    ...moment,
    email: z.string(),
  }),
  z.looseObject({ type: z.enum(['invited', 'resent']), ...sending }),
  z.looseObject({
    type: z.literal('delivery'),
    ...moment,
    status: z.enum(['sent', 'delivered', 'deferred', 'bounced', 'blocked']),
    reason: z.nullable(z.string()),
  }),
  z.looseObject({ type: z.literal('revoked'), ...moment, reason: z.enum(['by-staff', 'address-changed']) }),
  z.looseObject({ type: z.literal('address-changed'), ...moment, from: address, to: address }),
  z.looseObject({ type: z.literal('role-changed'), ...moment, from: role, to: role }),
  z.looseObject({
    type: z.enum(['link-requested', 'activated', 'signed-in', 'disabled', 'enabled']),
    ...moment,
  }),
  z.looseObject({ type: z.enum(['form-requested', 'form-completed']), ...moment, form: formRef }),
]);

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

/** Why something was refused. */
export const problem: z.ZodMiniType<ProblemDetails> = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problems).filter(isProblemCode)),
  detail: z.string(),
  errors: z.array(z.looseObject({ pointer: z.string(), code: z.string(), detail: z.string() })),
  requestId: z.string(),
  reason: z.optional(z.string()),
  retryAfter: z.optional(z.number()),
  at: z.optional(timestamp),
});
