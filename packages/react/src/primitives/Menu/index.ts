export { MenuButton, type MenuButtonProps } from './MenuButton.tsx';
export type { MenuEntry, MenuItem } from './menu-entry.ts';
