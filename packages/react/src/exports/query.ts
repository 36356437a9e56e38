export {
  clientQuery,
  clientsQuery,
  formsQuery,
  foyerKeys,
  sessionQuery,
  staffQuery,
  timelineQuery,
  type FoyerErrorDetails,
  type ListedClients,
  type BeforeSendResult,
  type SendOptions,
  type SubmitDetails,
} from '../query/index.ts';
