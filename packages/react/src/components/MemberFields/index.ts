export { describeFieldError, type FieldError, type FieldErrors } from './field-errors.ts';
export { MailRecipientsHint, type MailRecipientsHintProps } from './MailRecipientsHint.tsx';
export { MemberFields, type MemberFieldsProps } from './MemberFields.tsx';
export {
  emptyMember,
  errorKey,
  isBlank,
  mailRecipientsOf,
  toNewMember,
  validateMembers,
  type DraftField,
  type MailRecipients,
  type MemberDraft,
} from './member-draft.ts';
export { SharedAddressChoice, type SharedAddressChoiceProps } from './SharedAddressChoice.tsx';
export { useFieldErrors, type UseFieldErrorsResult } from './useFieldErrors.ts';
export { useFocusFirstInvalid } from './useFocusFirstInvalid.ts';
