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

/** Properties of `<foyer-send-invite-dialog>`. */
export interface SendInviteDialogProperties extends PortalProperties {
  /** The client whose members are invited. Nothing is rendered without it. */
  client: Client | undefined;
  /** Invites one member instead of a selection of the owners. Attribute `member-id`. */
  memberId: string | undefined;
  /**
   * Whether the dialog is open. It closes itself and dispatches `foyer-open-change`. Attribute `open`.
   * @default false
   */
  open: boolean;
  /** Called before sending. Return a replacement input, `false` to cancel, or nothing to send it as it is. */
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
      <ElementProvider host={host} portal={props.portal}>
        <SendInviteDialog
          client={props.client}
          memberId={props.memberId}
          open={props.open}
          onOpenChange={(open, { reason }) => {
            setProperties({ open });
            dispatch('foyer-open-change', { open, reason });
          }}
          onBeforeSend={props.beforeSend}
          onInvitationsSent={(result) => dispatch('foyer-invitations-sent', { to: 'client', result })}
          onError={(error, details) => dispatch('foyer-send-error', { error, ...details })}
        />
      </ElementProvider>
    );
  },
};
