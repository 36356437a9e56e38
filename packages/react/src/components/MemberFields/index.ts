export { ClashChoices, type ClashChoicesProps } from './ClashChoices.tsx';
export { MailedNote } from './MailedNote.tsx';
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
