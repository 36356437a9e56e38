export {
  BulkSendProgress,
  type BulkSendFinishedDetails,
  type BulkSendProgressProps,
  type BulkSendStorage,
} from '../components/BulkSendProgress/index.ts';
