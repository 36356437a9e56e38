import preview from '../../../../../.storybook/preview.tsx';
import { useClient } from '../../query/index.ts';
import { AddMemberDialog } from './index.ts';

function Opened({ role }: { role: 'owner' | 'guest' }) {
  const { data: client } = useClient('cl_okafor');
  return client ? <AddMemberDialog client={client} defaultRole={role} defaultOpen /> : null;
}

const meta = preview.meta({
  title: 'Components/AddMemberDialog',
  component: Opened,
  args: { role: 'guest' as const },
  parameters: { scenario: 'every-status', docs: { story: { inline: false, height: '560px' } } },
});

export const Guest = meta.story();
export const Owner = meta.story({ args: { role: 'owner' } });
