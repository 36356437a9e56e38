export { parseAddress } from './address.ts';
export type { AddressRefusal, ParsedAddress } from './address.ts';
export {
  bulkUpdatePermission,
  isSelectionExpired,
  planBulk,
  planMembers,
  SELECTION_LIFETIME,
  countOutcomes,
} from './bulk.ts';
export type { BulkContext, BulkPlan, OutcomeCounts } from './bulk.ts';
export {
  decideChangeEmail,
  decideChangeRole,
  decideRemoveMember,
  decideUpdateClient,
} from './change-member.ts';
export type {
  ChangeContext,
  ChangeEmailDecision,
  ChangeRoleDecision,
  RemoveDecision,
  UpdateClientDecision,
} from './change-member.ts';
export { deliveryOf, withDelivery } from './delivery.ts';
export type { UnknownOutcomePolicy, MailReport, MailState } from './delivery.ts';
export { matchesQuery, searchKeyOf, prepareQuery } from './filter.ts';
export type { PreparedQuery } from './filter.ts';
export { decideDisable, decideEnable, decideRevoke } from './lifecycle.ts';
export type { RevokeDecision, StatusDecision } from './lifecycle.ts';
export {
  callerSignature,
  hashToken,
  selectionSignature,
  unsubscribeSignature,
  toBase64Url,
  tokenOf,
} from './link.ts';
export type { LinkKey, LinkSubject } from './link.ts';
export { memberStatus, memberStatuses, rollUp } from './member-status.ts';
export type { MemberStatus, RollUp } from './member-status.ts';
export { checkMembers, clientNameOf, decideAddMember, fullName, kindOf, mailOnAdd } from './membership.ts';
export type { AddContext, AddDecision, AddressHolder, MailOnAdd } from './membership.ts';
export { checkPassword } from './password.ts';
export type { PasswordContext, PasswordWeakness } from './password.ts';
export { decideReminder, nextReminder } from './reminder.ts';
export type { ReminderDecision } from './reminder.ts';
export { decideRenew } from './renew.ts';
export type { RenewContext, RenewDecision } from './renew.ts';
export { decideSend, recipientsOf } from './send.ts';
export type { SendContext, SendDecision } from './send.ts';
export {
  decideLiftSuppression,
  decideReminderTo,
  decideRenewTo,
  decideSendTo,
  isSuppressed,
  isKnownBounce,
  withoutSuppressed,
} from './suppression.ts';
export type { AddressReport, LiftSuppressionDecision, SuppressionCause } from './suppression.ts';
export { compareKeys, toSearchKey, toSortKey } from './text.ts';
export {
  cooldownEnd,
  DAY,
  daysLeft,
  expiryOf,
  isExpired,
  isJustSent,
  JUST_SENT,
  SECOND,
  toTimestamp,
} from './time.ts';
