export { BulkSendProgress, type BulkSendProgressProps } from './BulkSendProgress.tsx';
export { useBulkSend, type BulkSendState, type UseBulkSendOptions } from './useBulkSend.ts';
export { useKeptBulkSends, type BulkSendStorage, type KeptBulkSends } from './useKeptBulkSends.ts';
