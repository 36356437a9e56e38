export {
  useBulkSend,
  useStoredBulkSends,
  type BulkSendActions,
  type BulkSendState,
  type StoredBulkSends,
  type UseBulkSendOptions,
  type UseBulkSendResult,
} from '../../components/BulkSendProgress/index.ts';
