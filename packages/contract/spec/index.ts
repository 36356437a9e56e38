export { addressCases } from './address.cases.ts';
export {
  allowedRecipientsCases,
  bulkUpdatePermissionCases,
  joinedSinceCases,
  resendsByDefaultCases,
  PREFLIGHT_AT,
  planBulkCases,
  selectionLifetimeCases,
  countOutcomesCases,
} from './bulk.cases.ts';
export type { PlanBulkCase, CountOutcomesCase } from './bulk.cases.ts';
export {
  decideChangeEmailCases,
  decideChangeRoleCases,
  decideRemoveMemberCases,
  decideUpdateClientCases,
} from './change-member.cases.ts';
export type {
  DecideChangeEmailCase,
  DecideChangeRoleCase,
  DecideRemoveMemberCase,
} from './change-member.cases.ts';
export { csvLineCases } from './csv.cases.ts';
export { deliveryCases, laterReportCases } from './delivery.cases.ts';
export { accountStatusCases, decideRevokeCases } from './lifecycle.cases.ts';
export type { AccountStatusCase, DecideRevokeCase } from './lifecycle.cases.ts';
export { linkCases } from './link.cases.ts';
export { memberStatusCases } from './member-status.cases.ts';
export type { MemberStatusCase } from './member-status.cases.ts';
export { clientNameCases, decideAddMemberCases, mailOnAddCases } from './membership.cases.ts';
export type { DecideAddMemberCase, MailOnAddCase } from './membership.cases.ts';
export { passwordCases } from './password.cases.ts';
export { matchesQueryCases, filteredHousehold } from './filter.cases.ts';
export {
  account,
  client,
  delivery,
  allPermissions,
  invitation,
  adminViewer,
  readOnlyViewer,
  member,
  NOW,
  now,
  nora,
} from './people.ts';
export { decideReminderCases, nextReminderCases } from './reminder.cases.ts';
export type { DecideReminderCase, NextReminderCase } from './reminder.cases.ts';
export { decideRenewCases } from './renew.cases.ts';
export type { DecideRenewCase } from './renew.cases.ts';
export { rollUpCases } from './roll-up.cases.ts';
export type { RollUpCase } from './roll-up.cases.ts';
export { sortCases, sortedClients } from './sort.cases.ts';
export { decideSendCases, household, recipientsCases } from './send.cases.ts';
export type { DecideSendCase, RecipientsCase } from './send.cases.ts';
export {
  decideLiftSuppressionCases,
  decideSendToCases,
  undeliverableAddressCases,
  withoutSuppressedCase,
} from './suppression.cases.ts';
export type { DecideSendToCase } from './suppression.cases.ts';
export { namesInOrder, textKeyCases } from './text.cases.ts';
