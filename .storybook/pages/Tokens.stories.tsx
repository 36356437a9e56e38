import { expect } from 'storybook/test';
import preview from '../preview.tsx';
import * as tokens from './Tokens.tsx';

const meta = preview.meta({ title: 'Guides/Tokens', tags: ['!autodocs'] });

export const Colours = meta.story({ render: () => <tokens.Colours /> });

export const Contrast = meta.story({
  render: () => <tokens.Contrast />,
  play: async ({ canvas }) => {
    const rows = (await canvas.findAllByRole('row'))
      .slice(1)
      .map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent));
    await expect(rows.length).toBeGreaterThan(15);
    await expect(rows.filter(([, , , measured, needed]) => Number(measured) < Number(needed))).toEqual([]);
  },
});

export const Type = meta.story({
  render: () => <tokens.Type />,
  play: async ({ canvas }) => {
    await expect(canvas.getByText('--foyer-font-size-md').closest('li')).toHaveTextContent(
      '14 px, line 20 px',
    );
  },
});

export const Space = meta.story({
  render: () => <tokens.Space />,
  play: async ({ canvas }) => {
    await expect(canvas.getByText('--foyer-row').closest('li')).toHaveTextContent('48 px');
  },
});

export const Shape = meta.story({ render: () => <tokens.Shape /> });

export const Motion = meta.story({
  render: () => <tokens.Motion />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Move' }));
    await expect(canvas.getByRole('button', { name: 'Move back' })).toBeVisible();
  },
});
