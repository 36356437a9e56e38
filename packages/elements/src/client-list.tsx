import { ClientList, type ClientListProps } from '@foyer/react';
import { parseText } from './attributes.ts';
import type { ElementDefinition } from './element-definition.ts';
import {
  appearanceAttributes,
  ElementProvider,
  portalProperties,
  type PortalProperties,
} from './portal-properties.tsx';

/** Functions that answer, and so cannot be events. */
interface ClientListCallbacks {
  /** Asked before anything leaves: gives what is sent instead, or `false` for nothing at all. */
  onBeforeSend: ClientListProps['onBeforeSend'];
  /** A client's page: its name becomes a link. Default none. */
  hrefForClient: ClientListProps['hrefForClient'];
  /** The page of somebody of the firm. Default none. */
  hrefForStaff: ClientListProps['hrefForStaff'];
}

/** What `<foyer-client-list>` takes; names and meanings are those of `ClientList`. */
export interface ClientListProperties extends PortalProperties, ClientListCallbacks {
  /** Attribute `label`: names the list for a screen reader. Default "Client list". */
  label: ClientListProps['label'];
  /** Attribute `selectable`, off when it says `false`. Default `true`. */
  selectable: boolean;
  /** Views with a name, offered beside the filters. Default none. */
  savedViews: ClientListProps['savedViews'];
  /** Search, filters, order and columns, where the page holds them; then `foyer-view-change` must be answered. */
  view: ClientListProps['view'];
  /** Where they start otherwise. */
  defaultView: ClientListProps['defaultView'];
  /** What is never let go of, whatever else the list is narrowed by. Default nothing. */
  baseFilter: ClientListProps['baseFilter'];
  /** What else staff note down about a new client. Default nothing. */
  preliminaryFields: ClientListProps['preliminaryFields'];
  /** Where sends to many outlive a closed tab, such as `localStorage`. Default none: nothing is stored. */
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
    savedViews: undefined,
    view: undefined,
    defaultView: undefined,
    baseFilter: undefined,
    preliminaryFields: undefined,
    bulkSendStorage: undefined,
    onBeforeSend: undefined,
    hrefForClient: undefined,
    hrefForStaff: undefined,
  },
  render: (host) => {
    const { props, dispatch } = host;
    if (props.portal === undefined) return null;
    return (
      <ElementProvider host={host} client={props.portal}>
        <ClientList
          label={props.label}
          selectable={props.selectable}
          savedViews={props.savedViews}
          view={props.view}
          defaultView={props.defaultView}
          baseFilter={props.baseFilter}
          preliminaryFields={props.preliminaryFields}
          bulkSendStorage={props.bulkSendStorage}
          hrefForClient={props.hrefForClient}
          hrefForStaff={props.hrefForStaff}
          onBeforeSend={props.onBeforeSend}
          onSent={(sent) => dispatch('foyer-invitations-sent', sent)}
          onError={(error) => dispatch('foyer-send-error', { error })}
          onLoaderStart={() => dispatch('foyer-loader-start', {})}
          onLoadError={(error) => dispatch('foyer-load-error', { error })}
          onClientAdded={(client) => dispatch('foyer-client-added', { client })}
          onViewChange={(state, details) => dispatch('foyer-view-change', { state, ...details })}
          onSelectionChange={(selection) => dispatch('foyer-selection-change', { selection })}
        />
      </ElementProvider>
    );
  },
};
