export {
  useBulkPreflight,
  type BulkPreflightActions,
  type BulkPreflightState,
  type SkippedReasonGroup,
  type UseBulkPreflightOptions,
  type UseBulkPreflightResult,
} from '../../components/BulkSendDialog/index.ts';
