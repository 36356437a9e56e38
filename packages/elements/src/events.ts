import type {
  CompletedSend,
  DialogChangeDetails,
  FoyerErrorDetails,
  ListView,
  ViewChangeDetails,
} from '@foyer/react';
import type { ClientSelection } from '@foyer/react/hooks';
import type { AcceptResult, Client } from '@foyer/sdk';

/** What the elements tell, by name: events that bubble, with what happened in `detail`. */
export interface FoyerEvents {
  /** At least one invitation has left; of many, when everybody has an outcome. */
  'foyer-invitations-sent': CustomEvent<CompletedSend>;
  /** A send failed, which the dialog shows all the same. */
  'foyer-send-error': CustomEvent<{ error: unknown }>;
  /** Anything failed, also what is shown. */
  'foyer-error': CustomEvent<{ error: unknown } & FoyerErrorDetails>;
  /** The first clients are under way. */
  'foyer-loader-start': CustomEvent<Record<string, never>>;
  /** They could not be loaded; the list says so too. */
  'foyer-load-error': CustomEvent<{ error: unknown }>;
  'foyer-client-added': CustomEvent<{ client: Client }>;
  /** Search, filters, order or columns are others now. */
  'foyer-view-change': CustomEvent<{ state: ListView } & ViewChangeDetails>;
  'foyer-selection-change': CustomEvent<{ selection: ClientSelection }>;
  /** The dialog opened, or was closed and by what. */
  'foyer-open-change': CustomEvent<{ open: boolean } & DialogChangeDetails>;
  /** An account is active, and its holder may sign in. */
  'foyer-account-activated': CustomEvent<{ accepted: AcceptResult }>;
}
