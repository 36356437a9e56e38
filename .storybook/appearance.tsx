import { useLayoutEffect, type ComponentType } from 'react';
import { viewers } from '../packages/react/test/viewers.ts';
import { languages } from './words.ts';

const menu = <Icon extends string, Item>(title: string, icon: Icon, items: Item[]) => ({ description: title, toolbar: { title, icon, items, dynamicTitle: true } });

const everything = viewers[0]?.permissions.length;
const inWords = (permissions: number) => (permissions === 0 ? 'only looks' : permissions === everything ? 'may do everything' : `${permissions} of ${everything} permissions`);

export const globalTypes = {
  theme: menu('Theme', 'paintbrush', ['auto', 'light', 'dark']),
  density: menu('Density', 'component', ['default', 'comfortable', 'compact']),
  contrast: menu('Contrast', 'contrast', ['default', 'more']),
  locale: menu('Language', 'globe', [...languages]),
  direction: menu('Direction', 'transfer', ['by language', 'ltr', 'rtl']),
  viewer: menu('Viewer', 'user', viewers.map(({ role, permissions }) => ({ value: role, title: role, right: inWords(permissions.length) }))),
};

export const initialGlobals = { theme: 'light', density: 'default', contrast: 'default', locale: 'en-AU', direction: 'by language', viewer: viewers[0]?.role };

/** Lets the page run the way the toolbar says; the rest of its look is the root's. */
export function appearance(Story: ComponentType, { globals: { locale, direction } }: { globals: Record<string, string> }) {
  return (
    <Direction value={direction === 'ltr' || direction === 'rtl' ? direction : locale === 'ar' ? 'rtl' : 'ltr'}>
      <Story />
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
