import type { Client } from '@foyer/sdk';
import { SendInviteDialog, type SendInviteDialogProps } from '@foyer/react';
import { parseBoolean, parseText } from './attributes.ts';
import type { ElementDefinition } from './element-definition.ts';
import {
  appearanceAttributes,
  ElementProvider,
  portalProperties,
  type PortalProperties,
} from './portal-properties.tsx';

/** What `<foyer-send-invite-dialog>` takes. */
export interface SendInviteDialogProperties extends PortalProperties {
  /** Whose members are invited, as `clients.get` gives it. Nothing is drawn without it. */
  client: Client | undefined;
  /** Attribute `member-id`: one member. Default: all owners to choose from. */
  memberId: string | undefined;
  /** Attribute `open`. It closes itself, and says so by `foyer-open-change`. Default `false`. */
  open: boolean;
  /** Asked before anything leaves: gives what is sent instead, or `false` for nothing at all. */
  beforeSend: SendInviteDialogProps['onBeforeSend'];
}

export const sendInviteDialog: ElementDefinition<SendInviteDialogProperties> = {
  tag: 'foyer-send-invite-dialog',
  attributes: {
    ...appearanceAttributes,
    'member-id': (text) => ({ memberId: parseText(text) }),
    open: (text) => ({ open: parseBoolean(text) }),
  },
  properties: {
    ...portalProperties,
    client: undefined,
    memberId: undefined,
    open: false,
    beforeSend: undefined,
  },
  render: (host) => {
    const { props, setProperties, dispatch } = host;
    if (props.portal === undefined || props.client === undefined) return null;
    return (
      <ElementProvider host={host} client={props.portal}>
        <SendInviteDialog
          client={props.client}
          memberId={props.memberId}
          open={props.open}
          onOpenChange={(open, { reason }) => {
            setProperties({ open });
            dispatch('foyer-open-change', { open, reason });
          }}
          onBeforeSend={props.beforeSend}
          onSent={(result) => dispatch('foyer-invitations-sent', { to: 'client', result })}
          onError={(error) => dispatch('foyer-send-error', { error })}
        />
      </ElementProvider>
    );
  },
};
