import { useState } from 'react';
import preview from '../../../../../.storybook/preview.tsx';
import { useClient } from '../../query/index.ts';
import { ClientGroupRow } from './index.ts';

function Row({ clientId, defaultExpanded = false }: { clientId: string; defaultExpanded?: boolean }) {
  const { data: client } = useClient(clientId);
  const [expanded, setExpanded] = useState(defaultExpanded);
  return (
    <div className="foyer-ClientList">
      <table role="table" className="foyer-Table" aria-label="A host's own table">
        <tbody role="rowgroup">
          {client && <ClientGroupRow client={client} expanded={expanded} onExpandedChange={setExpanded} />}
        </tbody>
      </table>
    </div>
  );
}

const meta = preview.meta({
  title: 'Components/ClientGroupRow',
  component: Row,
  args: { clientId: 'cl_okafor' },
  parameters: { scenario: 'every-status' },
});

export const Household = meta.story();
export const HouseholdExpanded = meta.story({ args: { defaultExpanded: true } });
export const Individual = meta.story({ args: { clientId: 'cl_caroline', defaultExpanded: true } });
export const EntityWithoutOwner = meta.story({ args: { clientId: 'cl_trust', defaultExpanded: true } });
export const WithoutEmail = meta.story({ args: { clientId: 'cl_beatrix', defaultExpanded: true } });
export const NotAllowedToSend = meta.story({ args: { defaultExpanded: true }, globals: { viewer: 'Basic' } });
