import { expect, test } from 'vitest';
import { moveColumn, toggleColumn } from '../ColumnsDialog/move-column.ts';
import { toSort } from '../ClientList/list-view.ts';
import {
  defaultClientColumns,
  defaultColumnsState,
  getActionsSpan,
  getColumnSize,
  isTight,
  layOutColumns,
  toColumnsState,
  type ClientColumnDef,
  type ColumnChoice,
  type ColumnsState,
} from './index.ts';

const pick = (ids: readonly string[]): { def: ClientColumnDef }[] =>
  ids.flatMap((id) => defaultClientColumns.filter((def) => def.id === id).map((def) => ({ def })));

const spans: [columns: string[], span: number, tight: boolean][] = [
  [['status', 'plan', 'assignedStaff', 'lastLoginAt'], 2, false],
  [['status', 'lastLoginAt', 'plan'], 3, false],
  [['status', 'plan', 'assignedStaff'], 2, false],
  [['status', 'plan'], 2, true],
  [['status'], 1, true],
  [['plan', 'status'], 2, false],
];

test.each(spans)('after %j the actions of a member span %i columns', (columns, span, tight) => {
  expect(getActionsSpan(pick(columns))).toBe(span);
  expect(isTight(pick(columns))).toBe(tight);
});

const lay = (state: Partial<ColumnsState>, defs: readonly ClientColumnDef[] = defaultClientColumns) =>
  layOutColumns(defs, { ...defaultColumnsState, ...state }).map(({ id }) => id);

test('shows the columns that are not hidden by default', () => {
  expect(lay({})).toEqual(['status', 'plan', 'assignedStaff', 'lastLoginAt']);
  expect(lay({ columnVisibility: { plan: false, createdAt: true } })).toEqual([
    'status',
    'assignedStaff',
    'lastLoginAt',
    'createdAt',
  ]);
});

test('shows a column that cannot be hidden, whatever the view says', () => {
  expect(lay({ columnVisibility: { status: false } })).toContain('status');
});

test('ignores unknown and repeated ids, and appends the columns that the order leaves out', () => {
  expect(lay({ columnOrder: ['lastLoginAt', 'shoe size', 'lastLoginAt', 'name'] })).toEqual([
    'lastLoginAt',
    'status',
    'plan',
    'assignedStaff',
  ]);
});

test('places pinned columns at the sides, except those that cannot be pinned', () => {
  expect(lay({ columnPinning: { start: ['lastLoginAt'], end: ['status', 'lastLoginAt'] } })).toEqual([
    'lastLoginAt',
    'plan',
    'assignedStaff',
    'status',
  ]);
  const unpinnable: ClientColumnDef[] = [{ id: 'one' }, { id: 'two', enablePinning: false }];
  expect(lay({ columnPinning: { start: ['two'], end: [] } }, unpinnable)).toEqual(['one', 'two']);
});

test('keeps the width of a column between its limits', () => {
  const column: ClientColumnDef = { id: 'fees', size: 120, minSize: 80, maxSize: 200 };
  const widths = [10, 150, 900].map((fees) => getColumnSize(column, { columnSizing: { fees } }));
  expect(widths).toEqual([80, 150, 200]);
  expect(getColumnSize(column)).toBe(120);
});

test('sorts by name unless the column can be sorted by the portal', () => {
  const sortOf = (id: string, desc: boolean) => toSort({ sorting: [{ id, desc }] }, defaultClientColumns);
  expect([sortOf('createdAt', true), sortOf('name', true), sortOf('kind', true)]).toEqual([
    '-createdAt',
    '-name',
    'name',
  ]);
});

const choices = (...ids: string[]): ColumnChoice[] =>
  ids.map((id) => ({ id, label: id, visible: true, canHide: true, canMove: true }));
const visibleIds = (columns: readonly ColumnChoice[]) =>
  columns.flatMap(({ id, visible }) => (visible ? id : []));

test('moves a column by one position, and not beyond the ends', () => {
  const columns = choices('status', 'plan', 'assignedStaff');
  expect(visibleIds(moveColumn(columns, 'assignedStaff', -1))).toEqual(['status', 'assignedStaff', 'plan']);
  expect(visibleIds(moveColumn(columns, 'plan', -1))).toEqual(['plan', 'status', 'assignedStaff']);
  expect(visibleIds(moveColumn(columns, 'status', -1))).toEqual(['status', 'plan', 'assignedStaff']);
  expect(visibleIds(moveColumn(columns, 'assignedStaff', 1))).toEqual(['status', 'plan', 'assignedStaff']);
});

test('does not move a column past a pinned one', () => {
  const [pinned, ...others] = choices('status', 'plan', 'assignedStaff');
  const columns = [...(pinned ? [{ ...pinned, canMove: false }] : []), ...others];
  expect(visibleIds(moveColumn(columns, 'plan', -1))).toEqual(['status', 'plan', 'assignedStaff']);
});

test('shows a column after the others', () => {
  const columns = choices('status', 'plan', 'assignedStaff');
  const hidden = toggleColumn(columns, 'plan');
  expect(visibleIds(hidden)).toEqual(['status', 'assignedStaff']);
  expect(visibleIds(toggleColumn(hidden, 'plan'))).toEqual(['status', 'assignedStaff', 'plan']);
});

test('stores only what differs from the definitions', () => {
  const defs: ClientColumnDef[] = [{ id: 'one' }, { id: 'two', meta: { hiddenByDefault: true } }];
  const [one, two] = choices('one', 'two');
  if (one === undefined || two === undefined) throw new Error('Two choices are expected.');
  expect(toColumnsState(defs, [one, { ...two, visible: false }])).toEqual({
    columnVisibility: {},
    columnOrder: [],
  });
  expect(toColumnsState(defs, [two, { ...one, visible: false }])).toEqual({
    columnVisibility: { one: false, two: true },
    columnOrder: ['two', 'one'],
  });
});
