// React Aria's Table in its Virtualizer, as its documentation composes them. Rows that open are not part of it.
import '@foyer/react/styles.css';
import type { Client } from '@foyer/sdk';
import {
  Cell,
  Checkbox,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import type { Candidate } from '../page/candidate.ts';
import { LIST_HEIGHT, LIST_WIDTH, ROW_HEIGHT } from '../page/cells.ts';
import { gridColumns } from '../parts/grid-columns.tsx';
import { renderFrame } from '../parts/same-cells.tsx';

const CHECK_WIDTH = 40;
const layoutOptions = { rowHeight: ROW_HEIGHT, headingHeight: ROW_HEIGHT };
const tableStyle = { height: LIST_HEIGHT, width: LIST_WIDTH, overflow: 'auto' } as const;
const rowStyle = { height: '100%', borderTop: '1px solid var(--foyer-border)' } as const;
const cellStyle = { display: 'flex', alignItems: 'center', height: '100%' } as const;
const checkedStyle = { background: 'var(--foyer-accent)' };

// The library hides its input; the box beside it looks like that of the sheet.
const SelectionCheckbox = () => (
  <Checkbox slot="selection">
    {({ isSelected }) => <span className="foyer-Checkbox" style={isSelected ? checkedStyle : undefined} />}
  </Checkbox>
);

function List({ clients }: { clients: Client[] }) {
  return (
    <Virtualizer layout={TableLayout} layoutOptions={layoutOptions}>
      <Table aria-label="Clients" selectionMode="multiple" className="foyer-Table" style={tableStyle}>
        <TableHeader>
          <Column width={CHECK_WIDTH}>
            <SelectionCheckbox />
          </Column>
          {gridColumns.map(({ id, title, width }) => (
            <Column key={id} isRowHeader={id === 'name'} width={width}>
              {title}
            </Column>
          ))}
        </TableHeader>
        <TableBody items={clients}>
          {(client) => (
            <Row className="foyer-ClientRow" textValue={client.name} data-client={client.id} style={rowStyle}>
              <Cell style={cellStyle}>
                <SelectionCheckbox />
              </Cell>
              {gridColumns.map(({ id, render }) => (
                <Cell key={id} style={cellStyle}>
                  {render(client)}
                </Cell>
              ))}
            </Row>
          )}
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

export const candidate: Candidate = {
  takesAll: true,
  mount(root, source) {
    createRoot(root).render(renderFrame(<List clients={source.all()} />));
    return {
      cannotExpand: true,
      rowSelector: '[role="row"][data-client]',
      rowAt: (index) => root.querySelector(`[data-client="cl_${index}"]`),
      scroller: () => root.querySelector('.foyer-Table') ?? root,
    };
  },
};
