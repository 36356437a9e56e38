export {
  checkMembers, clientNameOf, cooldownEnd, daysLeft, decideAddMember, decideChangeEmail, decideChangeRole, decideDisable, decideEnable, decideLift, decideRemoveMember,
  decideRevoke, decideSend, decideUpdateClient, expiryOf, fullName, isExpired, isJustSent, isSought, judgePassword, JUST_SENT, kindOf, mailOnAdd,
  memberStatus, memberStatuses, parseAddress, recipientsOf, rollUp, toSearchKey, toSought,
} from '@foyer/contract/rules';
export type {
  AddCircumstances, AddDecision, AddressHolder, AddressRefusal, ChangeCircumstances, ChangeEmailDecision, ChangeRoleDecision, LiftDecision, MailOnAdd, MemberStatus, ParsedAddress, PasswordCircumstances, PasswordFault, RemoveDecision, RevokeDecision, RollUp, SendCircumstances, SendDecision, Sought, StatusDecision, UpdateClientDecision,
} from '@foyer/contract/rules';
