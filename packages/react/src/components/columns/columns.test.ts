import { expect, test } from 'vitest';
import { moveColumn, toggleColumn } from '../ColumnsDialog/move-column.ts';
import { isTight, spanOfActions, normalizeColumns, type ListColumn } from './columns.ts';

const spans: [columns: ListColumn[], span: number, tight: boolean][] = [
  [['status', 'plan', 'staff', 'login'], 2, false],
  [['status', 'login', 'plan'], 3, false],
  [['status', 'plan', 'staff'], 2, false],
  [['status', 'plan'], 2, true],
  [['status'], 1, true],
  [['plan', 'status'], 2, false],
];

test.each(spans)('after %j the actions of a member reach over %i columns', (columns, span, tight) => {
  expect(spanOfActions(columns)).toBe(span);
  expect(isTight(columns)).toBe(tight);
});

test('the status is always there, nothing twice, nothing unknown', () => {
  expect(normalizeColumns(['login', 'login', 'shoe size'])).toEqual(['status', 'login']);
  expect(normalizeColumns(['plan', 'status'])).toEqual(['plan', 'status']);
});

test('a column moves by one place, and not over the ends', () => {
  expect(moveColumn(['status', 'plan', 'staff'], 'staff', -1)).toEqual(['status', 'staff', 'plan']);
  expect(moveColumn(['status', 'plan', 'staff'], 'plan', -1)).toEqual(['plan', 'status', 'staff']);
  expect(moveColumn(['status', 'plan', 'staff'], 'status', -1)).toEqual(['status', 'plan', 'staff']);
  expect(moveColumn(['status', 'plan', 'staff'], 'staff', 1)).toEqual(['status', 'plan', 'staff']);
  expect(toggleColumn(toggleColumn(['status', 'plan', 'staff'], 'plan'), 'plan')).toEqual([
    'status',
    'staff',
    'plan',
  ]);
});
