import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { useEffect, useState, type PropsWithChildren } from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { create } from 'storybook/theming';
import './pages.css';

const font = { fontBase: 'system-ui, sans-serif', fontCode: 'ui-monospace, monospace' };
const themes = {
  light: create({ ...font, base: 'light', colorSecondary: '#195677' }),
  dark: create({
    ...font,
    base: 'dark',
    colorSecondary: '#7dbada',
    appBg: '#101215',
    appContentBg: '#141619',
    appPreviewBg: '#141619',
    textColor: '#ebedef',
  }),
};

type Channel = DocsContainerProps['context']['channel'];
const readTheme = (channel: Channel): unknown =>
  (channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS))?.[0]?.globals?.theme;

function useToolbarTheme(channel: Channel): 'light' | 'dark' {
  const [theme, setTheme] = useState(() => readTheme(channel));
  useEffect(() => {
    const update = () => setTheme(readTheme(channel));
    channel.on(GLOBALS_UPDATED, update);
    return () => channel.off(GLOBALS_UPDATED, update);
  }, [channel]);
  if (theme === 'auto') return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return theme === 'dark' ? 'dark' : 'light';
}

/** Docs pages follow the theme of the toolbar. */
export function DocsPage({ context, children }: PropsWithChildren<DocsContainerProps>) {
  const theme = useToolbarTheme(context.channel);
  return (
    <DocsContainer context={context} theme={themes[theme]}>
      {children}
    </DocsContainer>
  );
}
