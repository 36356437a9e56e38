export { SharedAddressChoice, type SharedAddressChoiceProps } from './SharedAddressChoice.tsx';
export { MailRecipientsHint } from './MailRecipientsHint.tsx';
export { MemberFields, type MemberFieldsProps } from './MemberFields.tsx';
export {
  checkDrafts,
  clashesAt,
  errorKey,
  errorsAt,
  isBlank,
  mailingOf,
  toNewMember,
  type DraftErrors,
  type DraftField,
  type Mailing,
  type MemberDraft,
} from './member-draft.ts';
export { useFocusFirstInvalid } from './useFocusFirstInvalid.ts';
