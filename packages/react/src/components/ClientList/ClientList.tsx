import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '../../messages/index.ts';
import { lazyOnIntent } from '../../primitives/lazyOnIntent/index.ts';
import { useAnnounce } from '../../primitives/LiveRegion/index.ts';
import { useNotifyLoadFailed } from '../../provider/index.ts';
import type { AddClientDialogProps, PreliminaryField } from '../AddClientDialog/index.ts';
import type { BulkSendStorage } from '../BulkSendProgress/index.ts';
import type { ClientGroupRowSlots } from '../ClientGroupRow/index.ts';
import { LinksContext, type Links } from '../links/index.ts';
import { SendHooksContext, type SendHooks } from '../send-hooks/index.ts';
import { ClientTable } from './ClientTable.tsx';
import type { SavedView } from './list-view.ts';
import { ListAlerts } from './ListAlerts.tsx';
import { ListEmpty } from './ListEmpty.tsx';
import { ListSummary } from './ListSummary.tsx';
import { ListToolbar } from './ListToolbar.tsx';
import type { NewClientRequest } from './NewClientDialogs.tsx';
import { getFirstCheckbox, SelectionBar } from './SelectionBar.tsx';
import { useClientList, type UseClientListOptions, type UseClientListResult } from './useClientList.ts';
import { useExport } from './useExport.ts';
import { useListNotifications } from './useListNotifications.ts';
import { useLoadCallbacks, type LoadCallbacks } from './useLoadCallbacks.ts';

const NewClientDialogs = /* @__PURE__ */ lazyOnIntent(() =>
  import('./NewClientDialogs.tsx').then((module) => module.NewClientDialogs),
);

const noViews: readonly SavedView[] = [];

/** Parts of the list that a host can replace or add. */
export interface ClientListSlots {
  /** Parts of the rows. */
  row?: ClientGroupRowSlots;
  /** Added between the filters and the buttons. */
  toolbar?: (list: UseClientListResult) => ReactNode;
  /** Replaces what is shown without rows: the first run, and no match. */
  empty?: (list: UseClientListResult) => ReactNode;
}

/** Props of `ClientList`. */
export interface ClientListProps extends UseClientListOptions, LoadCallbacks, SendHooks, Links {
  /**
   * Accessible name of the list.
   * @default 'Client list'
   */
  label?: string;
  /**
   * Whether clients can be selected, for actions on many at once.
   * @default true
   */
  selectable?: boolean;
  /**
   * Named views, offered beside the filters.
   * @default []
   */
  savedViews?: readonly SavedView[];
  /**
   * Additional fields of the dialog that adds a client.
   * @default []
   */
  preliminaryFields?: readonly PreliminaryField[];
  /**
   * Stores running bulk sends, so that they continue after a reload: `localStorage`, for example.
   * @default undefined: nothing is stored
   */
  bulkSendStorage?: BulkSendStorage;
  /** Called when the user has added a client. */
  onClientAdded?: AddClientDialogProps['onClientAdded'];
  /** Parts to replace or add. */
  slots?: ClientListSlots;
  /** Added to the class of the root element. */
  className?: string;
}

/**
 * The client list of a firm: search, filters, order, rows that expand into members, invitations, and actions on many clients. The event feed keeps it up to date. However many clients there are, only the visible ones are fetched and
 * rendered; the list scrolls with the page, or in any ancestor that scrolls.
 * @example
 * <FoyerProvider portal={portal}><ClientList /></FoyerProvider>
 */
export function ClientList({
  label,
  selectable = true,
  savedViews = noViews,
  preliminaryFields,
  bulkSendStorage,
  hrefForClient,
  hrefForStaff,
  onBeforeSend,
  onInvitationsSent,
  onError,
  onLoadStarted,
  onLoadFailed,
  onClientAdded,
  onSelectionChange,
  slots,
  className,
  ...options
}: ClientListProps) {
  const { clientList: t } = useMessages();
  const announce = useAnnounce();
  const list = useClientList({
    ...options,
    onSelectionChange: (selection, details) => {
      if (details.reason === 'filter-changed') announce(t.selectionCleared);
      onSelectionChange?.(selection, details);
    },
  });
  useListNotifications(list.state);
  useLoadCallbacks(list.state, { onLoadStarted, onLoadFailed });
  const exporting = useExport(list.state.columns);
  const notifyLoadFailed = useNotifyLoadFailed();
  const sendHooks = useMemo(
    () => ({ onBeforeSend, onInvitationsSent, onError }),
    [onBeforeSend, onInvitationsSent, onError],
  );
  const links = useMemo(() => ({ hrefForClient, hrefForStaff }), [hrefForClient, hrefForStaff]);
  const [request, setRequest] = useState<NewClientRequest | null>(null);
  const frameRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const refreshRef = useRef<HTMLButtonElement>(null);
  const addRef = useRef<HTMLButtonElement>(null);
  const openAdd = () => setRequest({ kind: 'add', open: true });
  const openImport = () => setRequest({ kind: 'import', open: true });
  const name = label ?? t.title;
  const { status } = list.state;
  const hasRows = status === 'ready' || status === 'loading';
  return (
    <SendHooksContext.Provider value={sendHooks}>
      <section
        aria-label={name}
        className={className ? `foyer-ClientList ${className}` : 'foyer-ClientList'}
        data-status={status}
      >
        <ListAlerts list={list} returnFocus={() => refreshRef.current} />
        {status !== 'first-run' && (
          <>
            <ListToolbar
              list={list}
              onAdd={openAdd}
              onImport={openImport}
              onAddIntent={NewClientDialogs.prefetch}
              exporting={exporting}
              savedViews={savedViews}
              slot={slots?.toolbar}
              searchRef={searchRef}
              refreshRef={refreshRef}
              addRef={addRef}
            />
            <ListSummary
              list={list}
              returnFocus={() => refreshRef.current}
              returnToSearch={() => searchRef.current}
            />
          </>
        )}
        {status !== 'failed' && (
          <div ref={frameRef} className="foyer-ClientList-frame">
            {selectable && (
              <SelectionBar
                list={list}
                exporting={exporting}
                storage={bulkSendStorage}
                returnFocus={() => getFirstCheckbox(frameRef.current)}
              />
            )}
            {hasRows ? (
              <LinksContext.Provider value={links}>
                <ClientTable list={list} label={name} selectable={selectable} slots={slots?.row} />
              </LinksContext.Provider>
            ) : (
              (slots?.empty?.(list) ?? (
                <ListEmpty
                  list={list}
                  onAdd={openAdd}
                  onImport={openImport}
                  returnFocus={() => searchRef.current}
                />
              ))
            )}
          </div>
        )}
        {request && (
          <NewClientDialogs
            request={request}
            onRequestChange={setRequest}
            preliminaryFields={preliminaryFields}
            onClientAdded={onClientAdded}
            returnFocus={() => addRef.current}
            onLoadFailed={() => {
              setRequest(null);
              notifyLoadFailed();
            }}
          />
        )}
      </section>
    </SendHooksContext.Provider>
  );
}
