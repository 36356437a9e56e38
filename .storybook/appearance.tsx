import { useLayoutEffect, type ComponentType } from 'react';
import { languages } from './words.ts';

const menu = <Icon extends string>(title: string, icon: Icon, items: string[]) => ({ description: title, toolbar: { title, icon, items, dynamicTitle: true } });

export const globalTypes = {
  theme: menu('Theme', 'paintbrush', ['auto', 'light', 'dark']),
  density: menu('Density', 'component', ['default', 'comfortable', 'compact']),
  contrast: menu('Contrast', 'contrast', ['default', 'more']),
  locale: menu('Language', 'globe', [...languages]),
  direction: menu('Direction', 'transfer', ['by language', 'ltr', 'rtl']),
};

export const initialGlobals = { theme: 'light', density: 'default', contrast: 'default', locale: 'en-AU', direction: 'by language' };

/** Shows a story the way the toolbar says. */
export function appearance(Story: ComponentType, { globals }: { globals: Record<string, string> }) {
  const { theme, density, contrast, locale, direction } = globals;
  return (
    <Direction value={direction === 'ltr' || direction === 'rtl' ? direction : locale === 'ar' ? 'rtl' : 'ltr'}>
      <div className="foyer" data-theme={theme} data-density={density} data-contrast={contrast}>
        <Story />
      </div>
    </Direction>
  );
}

// On the document, because dialogs and menus are drawn outside of the story's own element.
function Direction({ value, children }: { value: string; children: React.ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.dir = value;
  }, [value]);
  return children;
}
