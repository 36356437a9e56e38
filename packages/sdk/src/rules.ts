export {
  checkMembers, clientNameOf, cooldownEnd, daysLeft, decideAddMember, decideSend, expiryOf, fullName, isExpired, isJustSent, JUST_SENT, kindOf, mailOnAdd,
  memberStatus, memberStatuses, parseAddress, recipientsOf, rollUp, toSearchKey,
} from '@foyer/contract/rules';
export type {
  AddCircumstances, AddDecision, AddressHolder, AddressRefusal, MailOnAdd, MemberStatus, ParsedAddress, RollUp, SendCircumstances, SendDecision,
} from '@foyer/contract/rules';
