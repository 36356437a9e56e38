import type { Client } from '@foyer/sdk';
import { SendInviteDialog, type SendInviteDialogProps } from '@foyer/react';
import { asFlag, asText } from './attributes.ts';
import type { ElementPlan } from './element-plan.ts';
import { lookAttributes, Portal, portalProperties, type PortalProperties } from './portal-properties.tsx';

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

export const sendInviteDialog: ElementPlan<SendInviteDialogProperties> = {
  tag: 'foyer-send-invite-dialog',
  attributes: {
    ...lookAttributes,
    'member-id': (text) => ({ memberId: asText(text) }),
    open: (text) => ({ open: asFlag(text) }),
  },
  properties: {
    ...portalProperties,
    client: undefined,
    memberId: undefined,
    open: false,
    beforeSend: undefined,
  },
  draw: (host) => {
    const { props, set, tell } = host;
    if (props.portal === undefined || props.client === undefined) return null;
    return (
      <Portal host={host} client={props.portal}>
        <SendInviteDialog
          client={props.client}
          memberId={props.memberId}
          open={props.open}
          onOpenChange={(open, { reason }) => {
            set({ open });
            tell('foyer-open-change', { open, reason });
          }}
          onBeforeSend={props.beforeSend}
          onInvitationsSent={(result) => tell('foyer-sent', { to: 'client', result })}
          onError={(error) => tell('foyer-send-error', { error })}
        />
      </Portal>
    );
  },
};
