import type { PortalClient } from '@foyer/sdk';
import { ActivateAccount, MessagesProvider } from '@foyer/react';
import { parseText } from './attributes.ts';
import type { ElementDefinition } from './element-definition.ts';
import {
  appearanceAttributes,
  appearanceProperties,
  type AppearanceProperties,
} from './portal-properties.tsx';

/** Properties of `<foyer-activate-account>`. */
export interface ActivateAccountProperties extends AppearanceProperties {
  /** Created by `createPortalClient` of `@foyer/sdk`; needs no token. Nothing is rendered without it. */
  portal: Pick<PortalClient, 'activations'> | undefined;
  /** The token of the activation link. Attribute `token`. Nothing is rendered without it. */
  token: string | undefined;
  /** URL of the sign-in page. Attribute `sign-in-href`. Without it there is no such link. */
  signInHref: string | undefined;
}

export const activateAccount: ElementDefinition<ActivateAccountProperties> = {
  tag: 'foyer-activate-account',
  attributes: {
    ...appearanceAttributes,
    token: (text) => ({ token: parseText(text) }),
    'sign-in-href': (text) => ({ signInHref: parseText(text) }),
  },
  properties: { ...appearanceProperties, portal: undefined, token: undefined, signInHref: undefined },
  render: ({ props, dispatch }) => {
    const { portal, token, signInHref, messages, overrides, locale, timeZone, theme, density, contrast } =
      props;
    if (portal === undefined || token === undefined) return null;
    return (
      <MessagesProvider messages={messages} overrides={overrides} locale={locale} timeZone={timeZone}>
        <ActivateAccount
          portal={portal}
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
