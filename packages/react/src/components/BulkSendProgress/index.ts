export { BulkSendProgress, type BulkSendProgressProps } from './BulkSendProgress.tsx';
export { describeBulkSendError, describeProgress, describeStart } from './describe-bulk-send.ts';
export { useAnnounceCompletion } from './useAnnounceCompletion.ts';
export {
  useBulkSend,
  type BulkSendActions,
  type BulkSendFinishedDetails,
  type BulkSendState,
  type UseBulkSendOptions,
  type UseBulkSendResult,
} from './useBulkSend.ts';
export { useStoredBulkSends, type BulkSendStorage, type StoredBulkSends } from './useStoredBulkSends.ts';
