import { expect, test } from 'vitest';
import { moveColumn, toggleColumn } from '../ColumnsDialog/move-column.ts';
import { isTight, spanOfActions, normalizeColumns, type ListColumn } from './columns.ts';

const spans: [columns: ListColumn[], span: number, tight: boolean][] = [
  [['status', 'plan', 'assignedStaff', 'lastLoginAt'], 2, false],
  [['status', 'lastLoginAt', 'plan'], 3, false],
  [['status', 'plan', 'assignedStaff'], 2, false],
  [['status', 'plan'], 2, true],
  [['status'], 1, true],
  [['plan', 'status'], 2, false],
];

test.each(spans)('after %j the actions of a member reach over %i columns', (columns, span, tight) => {
  expect(spanOfActions(columns)).toBe(span);
  expect(isTight(columns)).toBe(tight);
});

test('the status is always there, nothing twice, nothing unknown', () => {
  expect(normalizeColumns(['lastLoginAt', 'lastLoginAt', 'shoe size'])).toEqual(['status', 'lastLoginAt']);
  expect(normalizeColumns(['plan', 'status'])).toEqual(['plan', 'status']);
});

test('a column moves by one place, and not over the ends', () => {
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
