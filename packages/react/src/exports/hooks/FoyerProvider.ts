export {
  useFoyer,
  useNotify,
  useOnline,
  useServerNow,
  type FoyerContextValue,
  type Notification,
  type Notify,
  type TickResolution,
} from '../../provider/index.ts';
