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
  type ClientListState,
  type ListRow,
} from '../../hooks.ts';

/** A host's own table on the hooks alone: 100,000 rows, none of our markup, none of our CSS. */
function OwnTable() {
  const list = useClientList();
  const { items, tableProps, bodyRef } = useListRows(list);
  return (
    <>
      <input
        type="search"
        aria-label="Find"
        value={list.search}
        onChange={(event) => list.setSearch(event.target.value)}
      />
      <table aria-label="Our clients" {...tableProps}>
        <tbody ref={bodyRef}>
          {items.map((item) => {
            if (item.kind === 'space') return <tr key={item.key} {...item.spaceProps} />;
            if (item.client === undefined)
              return (
                <tr key={item.key} {...item.rowProps}>
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
  list: Pick<ClientListState, 'rowStates' | 'setExpanded'>;
  client: Client;
}

const OwnRow = memo(function OwnRow({ list, client, index }: OwnRowProps) {
  const expanded = useIsExpanded(list, client.id);
  const now = useServerNow();
  const toggle = () => list.setExpanded(!expanded, { clientId: client.id, reason: 'disclosure' });
  return (
    <>
      <tr aria-rowindex={index + 1} data-index={index} data-key={client.id}>
        <th scope="row">
          <button type="button" aria-expanded={expanded} onClick={toggle}>
            {client.name}
          </button>
        </th>
      </tr>
      {expanded &&
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

export const InSixtyLines = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Ada Albach' }));
    await expect(await canvas.findByRole('cell', { name: 'Ada: not-invited' })).toBeVisible();
    await expect(canvas.getByRole('table')).toHaveAttribute('aria-rowcount', '100000');
  },
});
