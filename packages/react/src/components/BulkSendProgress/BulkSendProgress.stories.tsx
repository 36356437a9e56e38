import { useEffect, useState } from 'react';
import { expect } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { portalBehind } from '../../../test/scenario.tsx';
import { useFoyer } from '../../provider/index.ts';
import { BulkSendProgress, type BulkSendProgressProps } from './index.ts';

function Started(props: Omit<BulkSendProgressProps, 'bulkSendId'>) {
  const { portal } = useFoyer();
  const [id, setId] = useState<string | null>(null);
  useEffect(() => {
    void portal.bulkSends.start({ selection: { filter: {} } }).then((sending) => setId(sending.id));
  }, [portal]);
  return id && <BulkSendProgress {...props} bulkSendId={id} />;
}

const meta = preview.meta({
  title: 'Components/BulkSendProgress',
  component: Started,
  args: { onShow: () => undefined, onDismiss: () => undefined },
  parameters: { scenario: 'bulk-with-failures' },
});

export const UnderWay = meta.story({
  loaders: [
    ({ loaded }) => {
      let left = 120;
      portalBehind(loaded).answerMail(() => ((left -= 1) < 0 ? new Promise(() => {}) : Promise.resolve({ state: 'sent' })));
    },
  ],
  play: async ({ canvas }) => expect(await canvas.findByRole('progressbar')).toHaveAttribute('max', '200'),
});

export const SomeFailed = meta.story({ play: async ({ canvas }) => expect(await canvas.findByText('10 failed')).toBeVisible() });
