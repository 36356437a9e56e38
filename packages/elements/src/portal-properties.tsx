import type { PortalClient } from '@foyer/sdk';
import {
  FoyerProvider,
  type Contrast,
  type Density,
  type FoyerProviderProps,
  type MessageOverrides,
  type Messages,
  type Notify,
  type Theme,
} from '@foyer/react';
import type { ReactNode } from 'react';
import { asText, oneOf } from './attributes.ts';
import type { ElementHost, ElementPlan } from './element-plan.ts';

/** What every element takes: words and look. */
export interface LookProperties {
  /** Attribute `theme`. Default `light`; `auto` follows the system. */
  theme: Theme | undefined;
  /** Attribute `density`. Default `default`. */
  density: Density | undefined;
  /** Attribute `contrast`. Default: the system's wish. */
  contrast: Contrast | undefined;
  /** Attribute `locale`: how dates are written. Default: as the firm does. */
  locale: string | undefined;
  /** Attribute `time-zone`, an IANA name. Default: the firm's. */
  timeZone: string | undefined;
  /** The words, such as `de` of `@foyer/react/messages/de`. Default English (Australia). */
  messages: Messages | undefined;
  /** Single words of them, said otherwise. */
  overrides: MessageOverrides | undefined;
}

/** What an element takes that staff work with. */
export interface PortalProperties extends LookProperties {
  /** Made by `createPortalClient` of `@foyer/sdk`. Nothing is drawn without it. */
  portal: PortalClient | undefined;
  /** Shows news in the page's own way, and has it read. Default: our toasts, and our live region. */
  showNews: Notify | undefined;
  /** Where dialogs and menus are put. Default: the page's body. */
  portalContainer: HTMLElement | undefined;
}

/** Before anybody set anything. */
export const lookProperties: LookProperties = {
  theme: undefined,
  density: undefined,
  contrast: undefined,
  locale: undefined,
  timeZone: undefined,
  messages: undefined,
  overrides: undefined,
};
export const portalProperties: PortalProperties = {
  ...lookProperties,
  portal: undefined,
  showNews: undefined,
  portalContainer: undefined,
};

const theme = oneOf<Theme>('light', 'dark', 'auto');
const density = oneOf<Density>('comfortable', 'default', 'compact');
const contrast = oneOf<Contrast>('standard', 'more');

export const lookAttributes: ElementPlan<LookProperties>['attributes'] = {
  theme: (text) => ({ theme: theme(text) }),
  density: (text) => ({ density: density(text) }),
  contrast: (text) => ({ contrast: contrast(text) }),
  locale: (text) => ({ locale: asText(text) }),
  'time-zone': (text) => ({ timeZone: asText(text) }),
};

/** The provider of an element, fed by its properties; what failed becomes `foyer-error`. */
export function Portal({
  host: { props, tell },
  portal,
  children,
}: {
  host: Pick<ElementHost<PortalProperties>, 'props' | 'tell'>;
  portal: PortalClient;
  children: ReactNode;
}) {
  const {
    theme: chosen,
    density: room,
    contrast: wished,
    locale,
    timeZone,
    messages,
    overrides,
    showNews,
    portalContainer,
  } = props;
  const onError: FoyerProviderProps['onError'] = (error, details) =>
    tell('foyer-error', { error, ...details });
  return (
    <FoyerProvider
      portal={portal}
      theme={chosen}
      density={room}
      contrast={wished}
      locale={locale}
      timeZone={timeZone}
      messages={messages}
      overrides={overrides}
      onNotification={showNews}
      portalContainer={portalContainer}
      onError={onError}
    >
      {children}
    </FoyerProvider>
  );
}
