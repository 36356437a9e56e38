import { useState } from 'react';
import { expect } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { createStoryPortalClient, getStoryPortal } from '../../../test/scenario.tsx';
import { useFoyer } from '../../provider/index.ts';
import { BulkSendProgress, type BulkSendProgressProps } from './index.ts';

function Started(props: Omit<BulkSendProgressProps, 'bulkSendId'>) {
  const { portal } = useFoyer();
  const [id, setId] = useState<string | null>(null);
  if (id !== null) return <BulkSendProgress {...props} bulkSendId={id} />;
  return (
    <button
      type="button"
      onClick={() =>
        void portal.bulkSends
          .start({ selection: { filter: {} }, unchecked: true })
          .then((sending) => setId(sending.id))
      }
    >
      Start
    </button>
  );
}

const meta = preview.meta({
  title: 'Components/BulkSendProgress',
  component: Started,
  args: { onShow: () => undefined, onDismiss: () => undefined },
  parameters: { scenario: 'bulk-with-failures' },
});

export const Running = meta.story({
  play: async ({ canvas, loaded, userEvent }) => {
    let left = 120;
    getStoryPortal(loaded).setRelay(() =>
      (left -= 1) < 0 ? new Promise(() => {}) : Promise.resolve({ state: 'sent' }),
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Start' }));
    await expect(await canvas.findByRole('progressbar')).toHaveAttribute('max', '200');
  },
});

export const SomeFailed = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Start' }));
    await expect(await canvas.findByText('10 failed')).toBeVisible();
  },
});

export const AllSent = meta.story({
  parameters: { scenario: 'empty' },
  play: async ({ canvas, loaded, userEvent }) => {
    const portal = createStoryPortalClient(loaded);
    await portal.clients.create({
      kind: 'individual',
      members: [{ role: 'owner', name: { given: 'Ada', family: 'Quist' }, email: 'ada@quist.example' }],
    });
    await userEvent.click(canvas.getByRole('button', { name: 'Start' }));
    await expect(await canvas.findByText('1 of 1 invite sent')).toBeVisible();
  },
});

export const NotFound = meta.story({
  render: ({ onDismiss }) => <BulkSendProgress bulkSendId="bs_nowhere" onDismiss={onDismiss} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Dismiss' })).toBeVisible();
  },
});
