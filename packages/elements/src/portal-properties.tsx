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

/** Properties of every element: appearance and messages. */
export interface AppearanceProperties {
  /**
   * Color theme; `auto` follows the system setting. Attribute `theme`.
   * @default 'light'
   */
  theme: Theme | undefined;
  /**
   * Height of rows and controls. Attribute `density`.
   * @default 'default'
   */
  density: Density | undefined;
  /**
   * Attribute `contrast`.
   * @default the system setting
   */
  contrast: Contrast | undefined;
  /**
   * BCP 47 tag for dates. Attribute `locale`.
   * @default the firm's locale
   */
  locale: string | undefined;
  /**
   * IANA time zone for dates. Attribute `time-zone`.
   * @default the firm's time zone
   */
  timeZone: string | undefined;
  /**
   * Messages of another language, such as `de` of `@foyer/react/messages/de`.
   * @default enAU
   */
  messages: Messages | undefined;
  /** Replaces single messages. */
  overrides: MessageOverrides | undefined;
}

/** Properties of the elements for staff. */
export interface PortalProperties extends AppearanceProperties {
  /** Created by `createPortalClient` of `@foyer/sdk`. Nothing is rendered without it. */
  portal: PortalClient | undefined;
  /**
   * Shows a notification with the host page's own toasts, and announces it to screen readers.
   * @default Foyer's toasts and live region
   */
  showNotification: Notify | undefined;
  /**
   * The element that dialogs and menus are portalled into.
   * @default document.body
   */
  portalContainer: HTMLElement | undefined;
}

/** Initial values. */
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
  showNotification: undefined,
  portalContainer: undefined,
};

const parseTheme = parseEnum<Theme>('light', 'dark', 'auto');
const parseDensity = parseEnum<Density>('comfortable', 'default', 'compact');
const parseContrast = parseEnum<Contrast>('standard', 'more');

export const appearanceAttributes: ElementDefinition<AppearanceProperties>['attributes'] = {
  theme: (text) => ({ theme: parseTheme(text) }),
  density: (text) => ({ density: parseDensity(text) }),
  contrast: (text) => ({ contrast: parseContrast(text) }),
  locale: (text) => ({ locale: parseText(text) }),
  'time-zone': (text) => ({ timeZone: parseText(text) }),
};

/** Renders a `FoyerProvider` from the properties of an element, and dispatches its errors as `foyer-error`. */
export function ElementProvider({
  host: { props, dispatch },
  portal,
  children,
}: {
  host: Pick<ElementHost<PortalProperties>, 'props' | 'dispatch'>;
  portal: PortalClient;
  children: ReactNode;
}) {
  const {
    theme,
    density,
    contrast,
    locale,
    timeZone,
    messages,
    overrides,
    showNotification,
    portalContainer,
  } = props;
  const onError: FoyerProviderProps['onError'] = (error, details) =>
    dispatch('foyer-error', { error, ...details });
  return (
    <FoyerProvider
      portal={portal}
      theme={theme}
      density={density}
      contrast={contrast}
      locale={locale}
      timeZone={timeZone}
      messages={messages}
      overrides={overrides}
      onNotification={showNotification}
      portalContainer={portalContainer}
      onError={onError}
    >
      {children}
    </FoyerProvider>
  );
}
