export * from './rules/address.ts';
export * from './rules/bulk.ts';
export * from './rules/change-member.ts';
export * from './rules/filter.ts';
export * from './rules/lifecycle.ts';
export * from './rules/member-status.ts';
export * from './rules/membership.ts';
export * from './rules/password.ts';
export * from './rules/send.ts';
export * from './rules/sort.ts';
export * from './rules/suppression.ts';
export * from './rules/text.ts';
export * from './rules/time.ts';
export type {
  AddContext,
  AddDecision,
  AddressHolder,
  AddressRefusal,
  ChangeContext,
  ChangeEmailDecision,
  ChangeRoleDecision,
  LiftSuppressionDecision,
  MailOnAdd,
  MemberStatus,
  ParsedAddress,
  ParsedSort,
  PasswordContext,
  PasswordWeakness,
  RemoveDecision,
  RevokeDecision,
  RollUp,
  SendContext,
  SendDecision,
  PreparedQuery,
  StatusDecision,
  UpdateClientDecision,
} from '@foyer/contract/rules';
