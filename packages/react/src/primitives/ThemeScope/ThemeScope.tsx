import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

/** Color theme; `auto` follows the system setting. */
export type Theme = 'light' | 'dark' | 'auto';
/** Height of rows and controls. */
export type Density = 'comfortable' | 'default' | 'compact';
/** `more` raises the contrast, `standard` ignores the system setting. Undefined follows the system setting. */
export type Contrast = 'standard' | 'more';
/** Text direction. */
export type Direction = 'ltr' | 'rtl';

/** Theme settings of one root, including the layers that it portals elsewhere. */
export interface ThemeScopeValue {
  theme: Theme;
  density: Density;
  contrast: Contrast | undefined;
  /** Text direction: the prop, or that of the surrounding page. */
  readonly dir: Direction;
  /** BCP 47 tag of the messages, if known. */
  lang: string | undefined;
  /** The element that dialogs and menus are portalled into; undefined for `document.body`. */
  container: HTMLElement | null | undefined;
}

const ThemeScopeContext = /* @__PURE__ */ createContext<ThemeScopeValue>({
  theme: 'light',
  density: 'default',
  contrast: undefined,
  dir: 'ltr',
  lang: undefined,
  container: undefined,
});

/** Returns the theme settings of the nearest root. */
export function useThemeScope(): ThemeScopeValue {
  return useContext(ThemeScopeContext);
}

/** Returns the attributes that apply theme settings to a `.foyer` element. */
export function toThemeAttributes({
  theme,
  density,
  contrast,
  dir,
  lang,
}: Omit<ThemeScopeValue, 'dir' | 'container'> & { dir: Direction | undefined }) {
  return {
    'data-theme': theme,
    'data-density': density === 'default' ? undefined : density,
    'data-contrast': contrast,
    dir,
    lang,
  };
}

// A portalled layer cannot inherit the direction, so it is read from the root: lazily, because getComputedStyle forces a style recalculation.
const toScope = (
  settings: Omit<ThemeScopeValue, 'dir'> & { dir: Direction | undefined },
  root: Element | null,
): ThemeScopeValue => ({
  ...settings,
  get dir() {
    return settings.dir ?? (root && getComputedStyle(root).direction === 'rtl' ? 'rtl' : 'ltr');
  },
});

/** Props of `ThemeScope`. */
export interface ThemeScopeProps extends Partial<Omit<ThemeScopeValue, 'dir'>> {
  /**
   * Text direction.
   * @default the direction of the surrounding page
   */
  dir?: Direction | undefined;
  className?: string;
  children: ReactNode;
}

/**
 * Renders the root element `.foyer` and provides its theme settings to portalled layers.
 * @param props.theme defaults to `light`
 * @param props.density defaults to `default`
 * @example
 * <ThemeScope theme="auto" density="compact">…</ThemeScope>
 */
export function ThemeScope({
  theme = 'light',
  density = 'default',
  contrast,
  dir,
  lang,
  container,
  className,
  children,
}: ThemeScopeProps) {
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const value = useMemo(
    () => toScope({ theme, density, contrast, dir, lang, container }, root),
    [theme, density, contrast, dir, lang, container, root],
  );
  return (
    <ThemeScopeContext.Provider value={value}>
      <div
        ref={setRoot}
        className={className ? `foyer ${className}` : 'foyer'}
        {...toThemeAttributes({ theme, density, contrast, dir, lang })}
      >
        {children}
      </div>
    </ThemeScopeContext.Provider>
  );
}
