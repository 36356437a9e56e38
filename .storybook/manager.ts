import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';

const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
const fonts = { fontBase: 'system-ui, sans-serif', fontCode: 'ui-monospace, monospace' };
const brand = { brandTitle: 'Foyer', brandUrl: './', brandTarget: '_self' };

// Follows the system setting. The theme of the toolbar applies to stories and docs pages only.
addons.setConfig({
  layout: { bottomPanelHeight: 240 },
  theme: isDark
    ? create({
        base: 'dark',
        ...fonts,
        ...brand,
        colorPrimary: '#7dbada',
        colorSecondary: '#2f7ea3',
        appBg: '#101215',
        appContentBg: '#141619',
        appPreviewBg: '#141619',
        barBg: '#141619',
        barSelectedColor: '#7dbada',
      })
    : create({
        base: 'light',
        ...fonts,
        ...brand,
        colorPrimary: '#195677',
        colorSecondary: '#195677',
        appBg: '#f9fafb',
      }),
});
