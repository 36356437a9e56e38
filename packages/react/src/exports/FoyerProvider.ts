export {
  FoyerProvider,
  type FoyerProviderProps,
  type LinkComponent,
  type Notification,
  type Notify,
} from '../provider/index.ts';
