import { expect, test } from 'vitest';
import { moveColumn, toggleColumn } from '../ColumnsDialog/move-column.ts';
import { isTight, getActionsSpan, normalizeColumns, type ListColumn } from './columns.ts';

const spans: [columns: ListColumn[], span: number, tight: boolean][] = [
  [['status', 'plan', 'assignedStaff', 'lastLoginAt'], 2, false],
  [['status', 'lastLoginAt', 'plan'], 3, false],
  [['status', 'plan', 'assignedStaff'], 2, false],
  [['status', 'plan'], 2, true],
  [['status'], 1, true],
  [['plan', 'status'], 2, false],
];

test.each(spans)('after %j the actions of a member span %i columns', (columns, span, tight) => {
  expect(getActionsSpan(columns)).toBe(span);
  expect(isTight(columns)).toBe(tight);
});

test('adds the status, and drops duplicates and unknown ids', () => {
  expect(normalizeColumns(['lastLoginAt', 'lastLoginAt', 'shoe size'])).toEqual(['status', 'lastLoginAt']);
  expect(normalizeColumns(['plan', 'status'])).toEqual(['plan', 'status']);
});

test('moves a column by one position, and not beyond the ends', () => {
  expect(moveColumn(['status', 'plan', 'assignedStaff'], 'assignedStaff', -1)).toEqual([
    'status',
    'assignedStaff',
    'plan',
  ]);
  expect(moveColumn(['status', 'plan', 'assignedStaff'], 'plan', -1)).toEqual([
    'plan',
    'status',
    'assignedStaff',
  ]);
  expect(moveColumn(['status', 'plan', 'assignedStaff'], 'status', -1)).toEqual([
    'status',
    'plan',
    'assignedStaff',
  ]);
  expect(moveColumn(['status', 'plan', 'assignedStaff'], 'assignedStaff', 1)).toEqual([
    'status',
    'plan',
    'assignedStaff',
  ]);
  expect(toggleColumn(toggleColumn(['status', 'plan', 'assignedStaff'], 'plan'), 'plan')).toEqual([
    'status',
    'assignedStaff',
    'plan',
  ]);
});
