export {
  checkMembers, clientNameOf, cooldownEnd, daysLeft, decideAddMember, decideDisable, decideEnable, decideRevoke, decideSend, expiryOf, fullName, isExpired, isJustSent, JUST_SENT, kindOf, mailOnAdd,
  memberStatus, memberStatuses, parseAddress, recipientsOf, rollUp, toSearchKey,
} from '@foyer/contract/rules';
export type {
  AddCircumstances, AddDecision, AddressHolder, AddressRefusal, MailOnAdd, MemberStatus, ParsedAddress, RevokeDecision, RollUp, SendCircumstances, SendDecision, StatusDecision,
} from '@foyer/contract/rules';
