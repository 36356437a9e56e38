import { memberStatus } from '@foyer/sdk/rules';
import type { Client } from '@foyer/sdk';
import { memo } from 'react';
import { expect } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import {
  useClientList,
  useIsExpanded,
  useListRows,
  useServerNow,
  type ListRow,
  type UseClientListResult,
} from '../../hooks.ts';

/** A custom table with 100,000 rows, built on the hooks alone, without the markup and CSS of Foyer. */
function OwnTable() {
  const list = useClientList();
  const { state, getTableProps, getBodyProps, getRowProps, getSpacerProps } = useListRows(list);
  return (
    <>
      <input aria-label="Find" {...list.getSearchInputProps()} />
      <table aria-label="Our clients" {...getTableProps()}>
        <tbody {...getBodyProps()}>
          {state.items.map((item) => {
            if (item.kind === 'space') return <tr key={item.key} {...getSpacerProps(item)} />;
            if (item.client === undefined)
              return (
                <tr key={item.key} {...getRowProps(item)}>
                  <td>…</td>
                </tr>
              );
            return <OwnRow key={item.key} list={list} client={item.client} index={item.index} />;
          })}
        </tbody>
      </table>
    </>
  );
}

interface OwnRowProps extends Pick<ListRow, 'index'> {
  list: Pick<UseClientListResult, 'rowStates' | 'actions'>;
  client: Client;
}

const OwnRow = memo(function OwnRow({ list, client, index }: OwnRowProps) {
  const isExpanded = useIsExpanded(list, client.id);
  const now = useServerNow();
  const toggle = () => list.actions.setExpanded(!isExpanded, { clientId: client.id, reason: 'disclosure' });
  return (
    <>
      <tr aria-rowindex={index + 1} data-index={index} data-key={client.id}>
        <th scope="row">
          <button type="button" aria-expanded={isExpanded} onClick={toggle}>
            {client.name}
          </button>
        </th>
      </tr>
      {isExpanded &&
        client.members.map((member) => (
          <tr key={member.id}>
            <td>{`${member.name.given}: ${memberStatus(member, now)}`}</td>
          </tr>
        ))}
    </>
  );
});

const meta = preview.meta({
  title: 'Components/ClientList/Headless',
  component: OwnTable,
  parameters: { scenario: 'large', docs: { story: { inline: false, height: '480px' } } },
});

export const CustomMarkup = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Ada Albach' }));
    await expect(await canvas.findByRole('cell', { name: 'Ada: not-invited' })).toBeVisible();
    await expect(canvas.getByRole('table')).toHaveAttribute('aria-rowcount', '100000');
  },
});
