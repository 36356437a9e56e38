import { expect } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { useClient } from '../../query/index.ts';
import { Timeline } from './index.ts';

function MemberTimeline({ clientId, memberId }: { clientId: string; memberId: string }) {
  const { data: client } = useClient(clientId);
  const member = client?.members.find(({ id }) => id === memberId);
  return member ? <Timeline member={member} /> : null;
}

const meta = preview.meta({
  title: 'Components/Timeline',
  component: MemberTimeline,
  args: { clientId: 'cl_okafor', memberId: 'mb_tom' },
  parameters: { scenario: 'every-status' },
});

export const Waiting = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Invitation sent')).toBeVisible();
  },
});
export const Undeliverable = meta.story({ args: { memberId: 'mb_grace' } });
export const Active = meta.story({ args: { memberId: 'mb_amelia' } });
export const Expired = meta.story({ args: { clientId: 'cl_bright', memberId: 'mb_ngozi' } });
export const Revoked = meta.story({ args: { clientId: 'cl_marcus', memberId: 'mb_marcus' } });
export const NothingYet = meta.story({ args: { clientId: 'cl_caroline', memberId: 'mb_caroline' } });
export const Loading = meta.story({ parameters: { faults: { 'members.timeline': { kind: 'hang' } } } });
export const Failed = meta.story({
  parameters: { faults: { 'members.timeline': { kind: 'problem', code: 'unavailable' } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'The portal is busy. Try again in a moment.',
    );
  },
});
export const Dark = meta.story({ parameters: { look: { theme: 'dark' } } });
export const RightToLeft = meta.story({ parameters: { look: { dir: 'rtl' } } });
