export {
  useBulkPreflight,
  type BulkPreflightActions,
  type BulkPreflightState,
  type CountChange,
  type UseBulkPreflightOptions,
  type UseBulkPreflightResult,
} from '../../components/BulkSendDialog/index.ts';
