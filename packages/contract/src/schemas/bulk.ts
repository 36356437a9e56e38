import * as z from 'zod/mini';
import type {
  BulkSendInput,
  BulkSendPath,
  BulkUpdate,
  BulkUpdateInput,
  SelectionInput,
  ClientFilter,
  Outcome,
  OutcomePage,
  OutcomeQuery,
  Preflight,
  PreflightInput,
  PreflightMember,
  PreflightMemberPage,
  PreflightMemberQuery,
  PreflightPath,
  Selection,
} from '../index.ts';
import { bulkUpdatePermission } from '../rules/bulk.ts';
import { memberStatuses } from '../rules/member-status.ts';
import { personName } from './model.ts';
import { message } from './requests.ts';
import { id, optionalLine, timestamp } from './text.ts';

const MAX_IDS = 5_000;
const ids = z.array(id).check(z.maxLength(MAX_IDS));

const clientFilter: z.ZodMiniType<ClientFilter> = z.strictObject({
  search: z.optional(optionalLine(200)),
  status: z.optional(z.array(z.enum(memberStatuses))),
  plan: z.optional(z.enum(['starter', 'pro'])),
  staffId: z.optional(id),
  kind: z.optional(z.enum(['individual', 'group', 'entity'])),
  hidden: z.optional(z.boolean()),
  expiresWithinDays: z.optional(z.int().check(z.minimum(0), z.maximum(365))),
});

// Strict: ignoring an unknown key would silently select more clients.
const selection: z.ZodMiniType<Selection> = z.union([
  z.strictObject({ clientIds: ids.check(z.minLength(1)) }),
  z.strictObject({ filter: clientFilter, except: z.optional(ids) }),
]);

export const selectionInput = {
  selection: z.optional(selection),
  selectionToken: z.optional(z.string().check(z.maxLength(400_000))),
};

const hasOneSelection = ({ selection: given, selectionToken }: SelectionInput): boolean =>
  (given === undefined) !== (selectionToken === undefined);

export const singleSelection = <T extends SelectionInput>() =>
  z.refine<T>(hasOneSelection, { error: 'Give a selection or a selectionToken' });

const recipients = z.optional(z.enum(['owners', 'owners-not-active']));

export const preflightInput: z.ZodMiniType<PreflightInput> = z
  .object({ ...selectionInput, recipients })
  .check(singleSelection());

const content = { formId: z.optional(z.nullable(id)), message };

// Strict: an input of one kind with fields of the other would mail people that its author did not mean.
export const bulkSendInput: z.ZodMiniType<BulkSendInput> = z.union([
  z.strictObject({
    preflightId: id,
    groups: z.optional(z.array(z.enum(['first', 'resend'])).check(z.minLength(1), z.maxLength(2))),
    except: z.optional(ids),
    ...content,
  }),
  z
    .strictObject({ ...selectionInput, recipients, unchecked: z.literal(true), ...content })
    .check(singleSelection()),
]);

export const bulkSendParams: z.ZodMiniType<BulkSendPath> = z.object({ bulkSendId: id });

const result = z.enum(['sent', 'failed', 'skipped', 'pending']);

export const outcomeQuery: z.ZodMiniType<OutcomeQuery> = z.object({
  result: z.optional(result),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
  after: z.optional(z.string().check(z.maxLength(100))),
});

const outcome: z.ZodMiniType<Outcome> = z.looseObject({
  memberId: z.string(),
  clientId: z.string(),
  name: personName,
  email: z.nullable(z.string()),
  result,
  reason: z.nullable(z.string()),
  at: z.nullable(timestamp),
});

export const outcomePage: z.ZodMiniType<OutcomePage> = z.looseObject({
  items: z.array(outcome),
  next: z.nullable(z.string()),
});

const group = z.enum([
  'first',
  'resend',
  'no-email',
  'already-active',
  'disabled',
  'cooldown',
  'queued',
  'suppressed',
  'forbidden',
  'activated-since',
  'sent-since',
  'revoked',
  'removed',
  'cancelled',
]);

const preflightMember: z.ZodMiniType<PreflightMember> = z.looseObject({
  memberId: z.string(),
  clientId: z.string(),
  name: personName,
  email: z.nullable(z.string()),
  clientName: z.string(),
});

export const preflight: z.ZodMiniType<Preflight> = z.looseObject({
  id: z.string(),
  expiresAt: timestamp,
  clients: z.int(),
  recipients: z.int(),
  groups: z.array(
    z.looseObject({
      group,
      count: z.int(),
      lastSentAt: z.nullable(timestamp),
      sample: z.array(preflightMember),
    }),
  ),
  selectionToken: z.string(),
});

export const preflightParams: z.ZodMiniType<PreflightPath> = z.object({ preflightId: id, group });

export const preflightMemberQuery: z.ZodMiniType<PreflightMemberQuery> = z.object({
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
  after: z.optional(z.string().check(z.maxLength(100))),
});

export const preflightMemberPage: z.ZodMiniType<PreflightMemberPage> = z.looseObject({
  items: z.array(preflightMember),
  next: z.nullable(z.string()),
});

export const bulkUpdateInput: z.ZodMiniType<BulkUpdateInput> = z
  .object({
    ...selectionInput,
    assignStaff: z.optional(id),
    unassignStaff: z.optional(id),
    plan: z.optional(z.enum(['starter', 'pro'])),
    hidden: z.optional(z.boolean()),
  })
  .check(
    singleSelection(),
    z.refine((input: BulkUpdateInput) => bulkUpdatePermission(input) !== null, {
      error: 'Give exactly one of assignStaff, unassignStaff, plan and hidden',
    }),
  );

export const bulkUpdate: z.ZodMiniType<BulkUpdate> = z.looseObject({
  changed: z.int(),
  unchanged: z.int(),
  items: z.array(z.looseObject({ clientId: z.string(), result: z.enum(['changed', 'unchanged']) })),
});
