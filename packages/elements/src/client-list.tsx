import { ClientList, type ClientListProps } from '@foyer/react';
import { asText } from './attributes.ts';
import type { ElementPlan } from './element-plan.ts';
import { lookAttributes, Portal, portalProperties, type PortalProperties } from './portal-properties.tsx';

/** Functions that answer, and so cannot be events. */
interface Answers {
  /** Asked before anything leaves: gives what is sent instead, or `false` for nothing at all. */
  beforeSend: ClientListProps['onBeforeSend'];
  /** A client's page: its name becomes a link. Default none. */
  hrefForClient: ClientListProps['hrefForClient'];
  /** The page of somebody of the firm. Default none. */
  hrefForStaff: ClientListProps['hrefForStaff'];
}

/** What `<foyer-client-list>` takes; names and meanings are those of `ClientList`. */
export interface ClientListProperties extends PortalProperties, Answers {
  /** Attribute `label`: names the list for a screen reader. Default "Client list". */
  label: ClientListProps['label'];
  /** Attribute `selectable`, off when it says `false`. Default `true`. */
  selectable: boolean;
  /** Views with a name, offered beside the filters. Default none. */
  views: ClientListProps['savedViews'];
  /** Search, filters, order and columns, where the page holds them; then `foyer-state-change` must be answered. */
  state: ClientListProps['view'];
  /** Where they start otherwise. */
  defaultView: ClientListProps['defaultView'];
  /** What is never let go of, whatever else the list is narrowed by. Default nothing. */
  scope: ClientListProps['baseFilter'];
  /** What else staff note down about a new client. Default nothing. */
  preliminaryFields: ClientListProps['preliminaryFields'];
  /** Where sends to many outlive a closed tab, such as `localStorage`. Default none: nothing is stored. */
  bulkSendStorage: ClientListProps['bulkSendStorage'];
}

export const clientList: ElementPlan<ClientListProperties> = {
  tag: 'foyer-client-list',
  attributes: {
    ...lookAttributes,
    label: (text) => ({ label: asText(text) }),
    selectable: (text) => ({ selectable: text !== 'false' }),
  },
  properties: {
    ...portalProperties,
    label: undefined,
    selectable: true,
    views: undefined,
    state: undefined,
    defaultView: undefined,
    scope: undefined,
    preliminaryFields: undefined,
    bulkSendStorage: undefined,
    beforeSend: undefined,
    hrefForClient: undefined,
    hrefForStaff: undefined,
  },
  draw: (host) => {
    const { props, tell } = host;
    if (props.portal === undefined) return null;
    return (
      <Portal host={host} client={props.portal}>
        <ClientList
          label={props.label}
          selectable={props.selectable}
          savedViews={props.views}
          view={props.state}
          defaultView={props.defaultView}
          baseFilter={props.scope}
          preliminaryFields={props.preliminaryFields}
          bulkSendStorage={props.bulkSendStorage}
          hrefForClient={props.hrefForClient}
          hrefForStaff={props.hrefForStaff}
          onBeforeSend={props.beforeSend}
          onInvitationsSent={(sent) => tell('foyer-sent', sent)}
          onError={(error) => tell('foyer-send-error', { error })}
          onLoaderStart={() => tell('foyer-loader-start', {})}
          onLoadError={(error) => tell('foyer-load-error', { error })}
          onClientAdded={(client) => tell('foyer-client-added', { client })}
          onViewChange={(state, details) => tell('foyer-state-change', { state, ...details })}
          onSelectionChange={(selection) => tell('foyer-selection-change', { selection })}
        />
      </Portal>
    );
  },
};
