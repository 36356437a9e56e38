export { BulkSendProgress, type BulkSendProgressProps } from './BulkSendProgress.tsx';
export { useBulkSend, type BulkSendState, type UseBulkSendOptions } from './useBulkSend.ts';
export { useStoredBulkSends, type BulkSendStorage, type StoredBulkSends } from './useStoredBulkSends.ts';
