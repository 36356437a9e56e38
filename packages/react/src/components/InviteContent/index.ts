export { InviteFields } from './InviteFields.tsx';
export {
  useInviteContent,
  type FormsUnavailable,
  type InviteContentActions,
  type InviteContentState,
} from './useInviteContent.ts';
