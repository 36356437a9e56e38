import type { PortalClient } from '@foyer/sdk';
import { ActivateAccount, MessagesProvider } from '@foyer/react';
import { parseText } from './attributes.ts';
import type { ElementDefinition } from './element-definition.ts';
import {
  appearanceAttributes,
  appearanceProperties,
  type AppearanceProperties,
} from './portal-properties.tsx';

/** What `<foyer-activate-account>` takes. */
export interface ActivateAccountProperties extends AppearanceProperties {
  /** Made by `createPortalClient` of `@foyer/sdk`; one without a token will do. Nothing is drawn without it. */
  portalClient: Pick<PortalClient, 'activations'> | undefined;
  /** Attribute `token`: what stands in the link of the mail. Nothing is drawn without it. */
  token: string | undefined;
  /** Attribute `sign-in-href`: where members sign in. Default: no such link. */
  signInHref: string | undefined;
}

export const activateAccount: ElementDefinition<ActivateAccountProperties> = {
  tag: 'foyer-activate-account',
  attributes: {
    ...appearanceAttributes,
    token: (text) => ({ token: parseText(text) }),
    'sign-in-href': (text) => ({ signInHref: parseText(text) }),
  },
  properties: { ...appearanceProperties, portalClient: undefined, token: undefined, signInHref: undefined },
  render: ({ props, dispatch }) => {
    const {
      portalClient,
      token,
      signInHref,
      messages,
      overrides,
      locale,
      timeZone,
      theme,
      density,
      contrast,
    } = props;
    if (portalClient === undefined || token === undefined) return null;
    return (
      <MessagesProvider messages={messages} overrides={overrides} locale={locale} timeZone={timeZone}>
        <ActivateAccount
          portal={portalClient}
          token={token}
          signInHref={signInHref}
          theme={theme ?? 'light'}
          density={density}
          contrast={contrast}
          onActivated={(accepted) => dispatch('foyer-account-activated', { accepted })}
        />
      </MessagesProvider>
    );
  },
};
