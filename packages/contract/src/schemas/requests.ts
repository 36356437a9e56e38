import * as z from 'zod/mini';
import type {
  AcceptInput,
  ClientChanges,
  ClientQuery,
  LoginInput,
  MemberChanges,
  NewClient,
  NewMember,
  PreviewInput,
  SendInput,
} from '../index.ts';
import { clientSortKeys } from '../client-sort.ts';
import { memberStatuses } from '../rules/member-status.ts';
import { preliminaryData } from './model.ts';
import { address, externalId, id, line, localeTag, optionalLine, paragraph } from './text.ts';

export const message = z.optional(z.nullable(paragraph(500)));
const personName = z.object({ given: line(100), family: optionalLine(100) });

export const newMember: z.ZodMiniType<NewMember> = z.object({
  externalId,
  role: z.enum(['owner', 'guest']),
  name: personName,
  email: z.optional(z.nullable(address)),
  locale: z.optional(localeTag),
  autoInvite: z.optional(z.boolean()),
});

export const memberChanges: z.ZodMiniType<MemberChanges> = z.object({
  externalId,
  name: z.optional(personName),
  locale: z.optional(localeTag),
  role: z.optional(z.enum(['owner', 'guest'])),
  email: z.optional(z.nullable(address)),
  resend: z.optional(z.boolean()),
  formId: z.optional(z.nullable(id)),
  message,
});

const staffIds = z.array(id).check(z.maxLength(20));

export const clientChanges: z.ZodMiniType<ClientChanges> = z.object({
  externalId,
  name: z.optional(line(200)),
  plan: z.optional(z.enum(['starter', 'pro'])),
  assignedStaffIds: z.optional(staffIds),
  hidden: z.optional(z.boolean()),
  preliminaryData: z.optional(preliminaryData),
});

export const newClient: z.ZodMiniType<NewClient> = z.object({
  externalId,
  kind: z.enum(['individual', 'group', 'entity']),
  name: z.optional(line(200)),
  plan: z.optional(z.enum(['starter', 'pro'])),
  assignedStaffIds: z.optional(staffIds),
  members: z.array(newMember).check(z.maxLength(50)),
  preliminaryData: z.optional(preliminaryData),
  sendInvitations: z.optional(z.boolean()),
  formId: z.optional(z.nullable(id)),
  message,
});

export const sendInput: z.ZodMiniType<SendInput> = z.object({
  recipients: z.union([
    z.enum(['owners', 'owners-not-active']),
    z.array(id).check(z.minLength(1), z.maxLength(50)),
  ]),
  formId: z.optional(z.nullable(id)),
  message,
});

export const previewInput: z.ZodMiniType<PreviewInput> = z.object({
  memberId: id,
  formId: z.optional(z.nullable(id)),
  message,
});

/** The query parameters that may be repeated. */
export const repeatedParameters: ReadonlySet<string> = new Set(['status', 'columns']);

/** The filter as query parameters, where every value is text. */
export const filterParameters = {
  search: z.optional(optionalLine(200)),
  status: z.optional(z.array(z.enum(memberStatuses))),
  plan: z.optional(z.enum(['starter', 'pro'])),
  staffId: z.optional(id),
  kind: z.optional(z.enum(['individual', 'group', 'entity'])),
  hidden: z.optional(z.stringbool({ truthy: ['true'], falsy: ['false'] })),
  expiresWithinDays: z.optional(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(365))),
};

// Any key is valid here, so that the portal can refuse unknown ones with a code of their own.
const sort = z.optional(
  z.union([
    z.enum(clientSortKeys.flatMap((key) => [key, `-${key}` as const])),
    z.string().check(z.maxLength(64)),
  ]),
);

export const clientQuery: z.ZodMiniType<ClientQuery> = z.object({
  ...filterParameters,
  sort,
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
  after: z.optional(z.string().check(z.maxLength(2_000))),
  offset: z.optional(z.coerce.number().check(z.int(), z.minimum(0))),
});

export const acceptInput: z.ZodMiniType<AcceptInput> = z.object({
  displayName: line(200),
  password: z.string().check(z.maxLength(4_096)),
});

export const loginInput: z.ZodMiniType<LoginInput> = z.object({
  firmId: id,
  email: z.string().check(z.maxLength(320)),
  password: z.string().check(z.maxLength(4_096)),
});
