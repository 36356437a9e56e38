import type { PortalClient } from '@foyer/sdk';
import { ActivateAccount, MessagesProvider } from '@foyer/react';
import { asText } from './attributes.ts';
import type { ElementPlan } from './element-plan.ts';
import { lookAttributes, lookProperties, type LookProperties } from './portal-properties.tsx';

/** What `<foyer-activate-account>` takes. */
export interface ActivateAccountProperties extends LookProperties {
  /** Made by `createPortalClient` of `@foyer/sdk`; one without a token will do. Nothing is drawn without it. */
  portal: Pick<PortalClient, 'activations'> | undefined;
  /** Attribute `token`: what stands in the link of the mail. Nothing is drawn without it. */
  token: string | undefined;
  /** Attribute `sign-in-href`: where members sign in. Default: no such link. */
  signInHref: string | undefined;
}

export const activateAccount: ElementPlan<ActivateAccountProperties> = {
  tag: 'foyer-activate-account',
  attributes: {
    ...lookAttributes,
    token: (text) => ({ token: asText(text) }),
    'sign-in-href': (text) => ({ signInHref: asText(text) }),
  },
  properties: { ...lookProperties, portal: undefined, token: undefined, signInHref: undefined },
  draw: ({ props, tell }) => {
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
          onAccountActivated={(accepted) => tell('foyer-activated', { accepted })}
        />
      </MessagesProvider>
    );
  },
};
