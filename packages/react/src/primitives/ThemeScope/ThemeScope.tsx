import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

/** `auto` follows the system. */
export type Theme = 'light' | 'dark' | 'auto';
/** How much room rows and controls have. */
export type Density = 'comfortable' | 'default' | 'compact';
/** Unset follows the system's wish for contrast; `standard` overrules it. */
export type Contrast = 'standard' | 'more';
/** Which way the text runs. */
export type Direction = 'ltr' | 'rtl';

/** How everything under one root looks, also what is drawn in a portal. */
export interface ThemeScopeValue {
  theme: Theme;
  density: Density;
  contrast: Contrast | undefined;
  /** That of the page around, unless it was given. */
  readonly dir: Direction;
  /** The language of the words, where it is known. */
  lang: string | undefined;
  /** Where dialogs and menus are put; the page's body when undefined. */
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

/** The look of the nearest root. */
export function useThemeScope(): ThemeScopeValue {
  return useContext(ThemeScopeContext);
}

/** The attributes that carry a look onto a `.foyer` element. */
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

// A portalled layer leaves the host's tree and so its direction: it must be known, not inherited. Asked when such a layer is drawn,
// since asking makes the browser work out its styles at once.
const toScope = (
  look: Omit<ThemeScopeValue, 'dir'> & { dir: Direction | undefined },
  root: Element | null,
): ThemeScopeValue => ({
  ...look,
  get dir() {
    return look.dir ?? (root && getComputedStyle(root).direction === 'rtl' ? 'rtl' : 'ltr');
  },
});

/** What `ThemeScope` takes. */
export interface ThemeScopeProps extends Partial<Omit<ThemeScopeValue, 'dir'>> {
  /** Reading direction; unset takes over the host's. */
  dir?: Direction | undefined;
  className?: string;
  children: ReactNode;
}

/**
 * The root element `.foyer`, and the look that portalled layers repeat.
 * @param props.theme default `light`
 * @param props.density default `default`
 * @param props.contrast default the system's wish
 * @param props.dir default the host's direction
 * @param props.lang default the host's language
 * @param props.container where dialogs and menus are put, default the page's body
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
