import { ClientList, type ClientListProps } from '@foyer/react';
import { parseText } from './attributes.ts';
import type { ElementDefinition } from './element-definition.ts';
import {
  appearanceAttributes,
  ElementProvider,
  portalProperties,
  type PortalProperties,
} from './portal-properties.tsx';

/** Functions whose return value is used, and which therefore cannot be events. */
interface ClientListCallbacks {
  /** Called before sending. Return a replacement input, `false` to cancel, or nothing to send it as it is. */
  beforeSend: ClientListProps['onBeforeSend'];
  /** Returns the URL of a client's page; the client's name becomes a link. */
  hrefForClient: ClientListProps['hrefForClient'];
  /** Returns the URL of a staff member's page. */
  hrefForStaff: ClientListProps['hrefForStaff'];
}

/** Properties of `<foyer-client-list>`, named as the props of `ClientList`. */
export interface ClientListProperties extends PortalProperties, ClientListCallbacks {
  /**
   * Accessible name of the list. Attribute `label`.
   * @default 'Client list'
   */
  label: ClientListProps['label'];
  /**
   * Whether clients can be selected. Attribute `selectable`; only the value `false` turns it off.
   * @default true
   */
  selectable: boolean;
  /**
   * Column definitions, in the order of the columns. Create those of preliminary data with `preliminaryDataColumn`.
   * @default defaultClientColumns
   */
  columns: ClientListProps['columns'];
  /** Saved views, offered beside the filters. */
  savedViews: ClientListProps['savedViews'];
  /** Controlled view state: search, filters, order and columns. Update it on `foyer-view-change`. */
  view: ClientListProps['view'];
  /** Initial view state of an uncontrolled list. */
  defaultView: ClientListProps['defaultView'];
  /** A filter that always applies and that the user cannot remove. */
  baseFilter: ClientListProps['baseFilter'];
  /** Controlled selection. Update it on `foyer-selection-change`. */
  selection: ClientListProps['selection'];
  /** Initial selection of an uncontrolled list. */
  defaultSelection: ClientListProps['defaultSelection'];
  /** Controlled ids of the expanded clients. Update them on `foyer-expanded-ids-change`. */
  expandedIds: ClientListProps['expandedIds'];
  /** Ids of the clients that are expanded at first in an uncontrolled list. */
  defaultExpandedIds: ClientListProps['defaultExpandedIds'];
  /** Additional fields of the dialog that adds a client. */
  preliminaryFields: ClientListProps['preliminaryFields'];
  /** Stores running bulk sends, so that they continue after a reload, such as `localStorage`. Without it nothing is stored. */
  bulkSendStorage: ClientListProps['bulkSendStorage'];
}

export const clientList: ElementDefinition<ClientListProperties> = {
  tag: 'foyer-client-list',
  attributes: {
    ...appearanceAttributes,
    label: (text) => ({ label: parseText(text) }),
    selectable: (text) => ({ selectable: text !== 'false' }),
  },
  properties: {
    ...portalProperties,
    label: undefined,
    selectable: true,
    columns: undefined,
    savedViews: undefined,
    view: undefined,
    defaultView: undefined,
    baseFilter: undefined,
    selection: undefined,
    defaultSelection: undefined,
    expandedIds: undefined,
    defaultExpandedIds: undefined,
    preliminaryFields: undefined,
    bulkSendStorage: undefined,
    beforeSend: undefined,
    hrefForClient: undefined,
    hrefForStaff: undefined,
  },
  render: (host) => {
    const { props, dispatch } = host;
    if (props.portal === undefined) return null;
    return (
      <ElementProvider host={host} portal={props.portal}>
        <ClientList
          label={props.label}
          selectable={props.selectable}
          columns={props.columns}
          savedViews={props.savedViews}
          view={props.view}
          defaultView={props.defaultView}
          baseFilter={props.baseFilter}
          selection={props.selection}
          defaultSelection={props.defaultSelection}
          expandedIds={props.expandedIds}
          defaultExpandedIds={props.defaultExpandedIds}
          preliminaryFields={props.preliminaryFields}
          bulkSendStorage={props.bulkSendStorage}
          hrefForClient={props.hrefForClient}
          hrefForStaff={props.hrefForStaff}
          onBeforeSend={props.beforeSend}
          onInvitationsSent={(sent) => dispatch('foyer-invitations-sent', sent)}
          onError={(error, details) => dispatch('foyer-send-error', { error, ...details })}
          onLoadStarted={() => dispatch('foyer-load-started', {})}
          onLoadFailed={(error) => dispatch('foyer-load-failed', { error })}
          onClientAdded={(client) => dispatch('foyer-client-added', { client })}
          onViewChange={(view, details) => dispatch('foyer-view-change', { view, ...details })}
          onSelectionChange={(selection, details) =>
            dispatch('foyer-selection-change', { selection, ...details })
          }
          onExpandedIdsChange={(expandedIds, details) =>
            dispatch('foyer-expanded-ids-change', { expandedIds, ...details })
          }
        />
      </ElementProvider>
    );
  },
};
