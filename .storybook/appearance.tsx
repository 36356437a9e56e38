import { useLayoutEffect, type ComponentType } from 'react';
import { viewers } from '../packages/react/test/viewers.ts';
import { languages } from './messages.ts';

const menu = <Icon extends string>(
  title: string,
  icon: Icon,
  items: { value: string; title: string; right?: string }[],
) => ({ description: title, toolbar: { title, icon, items, dynamicTitle: true } });

const permissionCount = viewers[0]?.permissions.length;
const describePermissions = (permissions: number) =>
  permissions === 0
    ? 'read-only'
    : permissions === permissionCount
      ? 'all permissions'
      : `${permissions} of ${permissionCount} permissions`;

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
      right: describePermissions(permissions.length),
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

/** Sets the text direction from the toolbar. The other settings are applied by the root of each story. */
export function appearance(
  Story: ComponentType,
  { globals: { locale, direction }, viewMode }: { globals: Record<string, string>; viewMode?: string },
) {
  const value = direction === 'ltr' || direction === 'rtl' ? direction : locale === 'ar' ? 'rtl' : 'ltr';
  // On a docs page, only the story itself changes direction.
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

// On the document element, because dialogs and menus are portalled out of the story element.
function Direction({ value, children }: { value: string; children: React.ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.dir = value;
  }, [value]);
  return children;
}
