import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '../../messages/index.ts';
import type { AddClientDialogProps, PreliminaryField } from '../AddClientDialog/index.ts';
import { lazyOnIntent } from '../../primitives/lazyOnIntent/index.ts';
import { useNotifyLoadFailed } from '../../provider/index.ts';
import type { BulkSendStorage } from '../BulkSendProgress/index.ts';
import type { ClientGroupRowSlots } from '../ClientGroupRow/index.ts';
import { LinksContext, type Links } from '../links/index.ts';
import { SendHooksContext, type SendHooks } from '../send-hooks/index.ts';
import { ClientTable } from './ClientTable.tsx';
import type { SavedView } from './list-view.ts';
import { ListEmpty } from './ListEmpty.tsx';
import { ListNotices } from './ListNotices.tsx';
import { ListSummary } from './ListSummary.tsx';
import { ListToolbar } from './ListToolbar.tsx';
import type { NewClientRequest } from './NewClientDialogs.tsx';
import { firstCheckbox, SelectionBar } from './SelectionBar.tsx';
import { useClientList, type ClientListState, type UseClientListOptions } from './useClientList.ts';
import { useExport } from './useExport.ts';
import { useLoadCallbacks } from './useLoadCallbacks.ts';
import { useListNotifications } from './useListNotifications.ts';

const NewClientDialogs = /* @__PURE__ */ lazyOnIntent(() =>
  import('./NewClientDialogs.tsx').then((module) => module.NewClientDialogs),
);

const noViews: readonly SavedView[] = [];

/** Parts of the list that a host may draw. */
export interface ClientListSlots {
  row?: ClientGroupRowSlots;
  /** Between filters and actions. */
  toolbar?: (state: ClientListState) => ReactNode;
  /** Instead of the first run and of nothing found. */
  empty?: (state: ClientListState) => ReactNode;
}

export interface ClientListProps extends UseClientListOptions, SendHooks, Links {
  /** Names the list for a screen reader. Default "Client list". */
  label?: string;
  /** Whether rows can be chosen, for what is done to many at once. Default `true`. */
  selectable?: boolean;
  /** Views with a name, offered beside the filters. Default none. */
  savedViews?: readonly SavedView[];
  /** What else staff note down about a new client. Default: nothing. */
  preliminaryFields?: readonly PreliminaryField[];
  /** Where sends to many outlive a closed tab, such as `localStorage`. Default none: nothing is stored. */
  bulkSendStorage?: BulkSendStorage;
  /** The first clients are under way. */
  onLoaderStart?: () => void;
  /** They could not be loaded; the list says so too. */
  onLoadError?: (error: unknown) => void;
  /** Called when a client was added. */
  onClientAdded?: AddClientDialogProps['onClientAdded'];
  slots?: ClientListSlots;
  className?: string;
}

/**
 * The client list of a firm: search, filters, order, rows that expand into members, sending, adding; it is kept true by the feed.
 * However many clients there are, only those in reach are fetched and drawn; it scrolls with the page, or in what scrolls around it.
 * @param props.defaultView default every client that is not hidden, by name
 * @param props.selectable default `true`
 * @param props.savedViews default none
 * @param props.slots parts that the host draws
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
  onLoaderStart,
  onLoadError,
  onClientAdded,
  slots,
  className,
  ...options
}: ClientListProps) {
  const messages = useMessages();
  const list = useClientList(options);
  useListNotifications(list);
  const exporting = useExport();
  useLoadCallbacks(list, { onLoaderStart, onLoadError });
  const hooks = useMemo(
    () => ({ onBeforeSend, onInvitationsSent, onError }),
    [onBeforeSend, onInvitationsSent, onError],
  );
  const links = useMemo(() => ({ hrefForClient, hrefForStaff }), [hrefForClient, hrefForStaff]);
  const tellNotFetched = useNotifyLoadFailed();
  const [asked, setAsked] = useState<NewClientRequest | null>(null);
  const frameRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const refreshRef = useRef<HTMLButtonElement>(null);
  const addRef = useRef<HTMLButtonElement>(null);
  const add = () => setAsked({ what: 'add', open: true });
  const bringIn = () => setAsked({ what: 'import', open: true });
  const name = label ?? messages.clientList.title;
  const hasRows = list.status === 'ready' || list.status === 'loading';
  return (
    <SendHooksContext.Provider value={hooks}>
      <section
        aria-label={name}
        className={className ? `foyer-ClientList ${className}` : 'foyer-ClientList'}
        data-status={list.status}
      >
        <ListNotices list={list} returnFocus={() => refreshRef.current} />
        {list.status !== 'first-run' && (
          <>
            <ListToolbar
              list={list}
              onAdd={add}
              onImport={bringIn}
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
        {list.status !== 'failed' && (
          <div ref={frameRef} className="foyer-ClientList-frame">
            {selectable && (
              <SelectionBar
                list={list}
                exporting={exporting}
                storage={bulkSendStorage}
                returnFocus={() => firstCheckbox(frameRef.current)}
              />
            )}
            {hasRows ? (
              <LinksContext.Provider value={links}>
                <ClientTable list={list} label={name} selectable={selectable} slots={slots?.row} />
              </LinksContext.Provider>
            ) : (
              (slots?.empty?.(list) ?? (
                <ListEmpty list={list} onAdd={add} onImport={bringIn} returnFocus={() => searchRef.current} />
              ))
            )}
          </div>
        )}
        {asked && (
          <NewClientDialogs
            asked={asked}
            onAsk={setAsked}
            preliminaryFields={preliminaryFields}
            onClientAdded={onClientAdded}
            returnFocus={() => addRef.current}
            onLoadFailed={() => {
              setAsked(null);
              tellNotFetched();
            }}
          />
        )}
      </section>
    </SendHooksContext.Provider>
  );
}
