import type {
  ClientSelection,
  CompletedSend,
  DialogChangeDetails,
  ExpandedIdsChangeDetails,
  FoyerErrorDetails,
  ListView,
  SelectionChangeDetails,
  ViewChangeDetails,
} from '@foyer/react';
import type { AcceptResult, Client } from '@foyer/sdk';

/** Events that the elements dispatch. All of them bubble. */
export interface FoyerEvents {
  /** At least one invitation was sent. For a bulk send, when every recipient has a result. */
  'foyer-invitations-sent': CustomEvent<CompletedSend>;
  /** A send failed. The dialog shows the error too. */
  'foyer-send-error': CustomEvent<{ error: unknown } & FoyerErrorDetails>;
  /** A request or the event stream failed, whether or not the error is shown. */
  'foyer-error': CustomEvent<{ error: unknown } & FoyerErrorDetails>;
  /** The first page of clients is being fetched. */
  'foyer-load-started': CustomEvent<Record<string, never>>;
  /** The first page could not be loaded. The list shows the error too. */
  'foyer-load-failed': CustomEvent<{ error: unknown }>;
  'foyer-client-added': CustomEvent<{ client: Client }>;
  /** Search, filters, order or columns changed. */
  'foyer-view-change': CustomEvent<{ view: ListView } & ViewChangeDetails>;
  /** The selection changed; `reason` says why. */
  'foyer-selection-change': CustomEvent<{ selection: ClientSelection } & SelectionChangeDetails>;
  /** Clients were expanded or collapsed; `reason` says by what. */
  'foyer-expanded-ids-change': CustomEvent<{ expandedIds: readonly string[] } & ExpandedIdsChangeDetails>;
  /** The dialog was opened or closed; `reason` says by what. */
  'foyer-open-change': CustomEvent<{ open: boolean } & DialogChangeDetails>;
  /** An account was activated. */
  'foyer-account-activated': CustomEvent<{ accepted: AcceptResult }>;
}
