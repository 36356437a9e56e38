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
import { parseText, parseEnum } from './attributes.ts';
import type { ElementHost, ElementDefinition } from './element-definition.ts';

/** What every element takes: words and look. */
export interface AppearanceProperties {
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
export interface PortalProperties extends AppearanceProperties {
  /** Made by `createPortalClient` of `@foyer/sdk`. Nothing is drawn without it. */
  portal: PortalClient | undefined;
  /** Shows news in the page's own way, and has it read. Default: our toasts, and our live region. */
  onNotification: Notify | undefined;
  /** Where dialogs and menus are put. Default: the page's body. */
  portalContainer: HTMLElement | undefined;
}

/** Before anybody set anything. */
export const appearanceProperties: AppearanceProperties = {
  theme: undefined,
  density: undefined,
  contrast: undefined,
  locale: undefined,
  timeZone: undefined,
  messages: undefined,
  overrides: undefined,
};
export const portalProperties: PortalProperties = {
  ...appearanceProperties,
  portal: undefined,
  onNotification: undefined,
  portalContainer: undefined,
};

const theme = parseEnum<Theme>('light', 'dark', 'auto');
const density = parseEnum<Density>('comfortable', 'default', 'compact');
const contrast = parseEnum<Contrast>('standard', 'more');

export const appearanceAttributes: ElementDefinition<AppearanceProperties>['attributes'] = {
  theme: (text) => ({ theme: theme(text) }),
  density: (text) => ({ density: density(text) }),
  contrast: (text) => ({ contrast: contrast(text) }),
  locale: (text) => ({ locale: parseText(text) }),
  'time-zone': (text) => ({ timeZone: parseText(text) }),
};

/** The provider of an element, fed by its properties; what failed becomes `foyer-error`. */
export function ElementProvider({
  host: { props, dispatch },
  client,
  children,
}: {
  host: Pick<ElementHost<PortalProperties>, 'props' | 'dispatch'>;
  client: PortalClient;
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
    onNotification,
    portalContainer,
  } = props;
  const onError: FoyerProviderProps['onError'] = (error, details) =>
    dispatch('foyer-error', { error, ...details });
  return (
    <FoyerProvider
      portal={client}
      theme={chosen}
      density={room}
      contrast={wished}
      locale={locale}
      timeZone={timeZone}
      messages={messages}
      overrides={overrides}
      onNotification={onNotification}
      portalContainer={portalContainer}
      onError={onError}
    >
      {children}
    </FoyerProvider>
  );
}
