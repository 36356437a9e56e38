import { useLayoutEffect, type ComponentType } from 'react';
import { viewers } from '../packages/react/test/viewers.ts';
import { languages } from './messages.ts';

const menu = <Icon extends string>(
  title: string,
  icon: Icon,
  items: { value: string; title: string; right?: string }[],
) => ({ description: title, toolbar: { title, icon, items, dynamicTitle: true } });

const everything = viewers[0]?.permissions.length;
const inWords = (permissions: number) =>
  permissions === 0
    ? 'only looks'
    : permissions === everything
      ? 'may do everything'
      : `${permissions} of ${everything} permissions`;

export const globalTypes = {
  theme: menu('Theme', 'paintbrush', [
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
    { value: 'auto', title: 'System' },
  ]),
  density: menu('Density', 'component', [
    { value: 'comfortable', title: 'Comfortable' },
    { value: 'default', title: 'Default' },
    { value: 'compact', title: 'Compact' },
  ]),
  contrast: menu('Contrast', 'contrast', [
    { value: 'default', title: 'Standard' },
    { value: 'more', title: 'More' },
  ]),
  locale: menu(
    'Language',
    'globe',
    languages.map((value) => ({ value, title: value })),
  ),
  direction: menu('Direction', 'transfer', [
    { value: 'by language', title: 'By language' },
    { value: 'ltr', title: 'Left to right' },
    { value: 'rtl', title: 'Right to left' },
  ]),
  viewer: menu(
    'Viewer',
    'user',
    viewers.map(({ role, permissions }) => ({
      value: role,
      title: role,
      right: inWords(permissions.length),
    })),
  ),
};

export const initialGlobals = {
  theme: 'light',
  density: 'default',
  contrast: 'default',
  locale: 'en-AU',
  direction: 'by language',
  viewer: viewers[0]?.role,
};

/** Lets the page run the way the toolbar says; the rest of its look is the root's. */
export function appearance(
  Story: ComponentType,
  { globals: { locale, direction }, viewMode }: { globals: Record<string, string>; viewMode?: string },
) {
  const value = direction === 'ltr' || direction === 'rtl' ? direction : locale === 'ar' ? 'rtl' : 'ltr';
  // Among the words of a page only the story itself turns round.
  if (viewMode === 'docs')
    return (
      <div dir={value}>
        <Story />
      </div>
    );
  return (
    <Direction value={value}>
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
