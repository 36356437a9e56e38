import { expect, test } from 'vitest';
import { moved, toggled } from '../ColumnsDialog/change-columns.ts';
import { spanOfActions, tidyColumns, type ListColumn } from './columns.ts';

const spans: [columns: ListColumn[], span: number][] = [
  [['status', 'plan', 'staff', 'login'], 2],
  [['status', 'login', 'plan'], 3],
  [['plan', 'staff', 'status'], 2],
  [['status', 'plan'], 2],
  [['status'], 1],
];

test.each(spans)('after %j the actions of a member reach over %i columns, and one is left for the status', (columns, span) => {
  expect(spanOfActions(columns)).toBe(span);
});

test('the status is always shown, nothing twice, nothing unknown', () => {
  expect(tidyColumns(['login', 'login', 'shoe size'])).toEqual(['status', 'login']);
  expect(tidyColumns(['plan', 'status'])).toEqual(['plan', 'status']);
});

test('a column moves by one place, and not over the ends', () => {
  expect(moved(['status', 'plan', 'staff'], 'staff', -1)).toEqual(['status', 'staff', 'plan']);
  expect(moved(['status', 'plan', 'staff'], 'status', -1)).toEqual(['status', 'plan', 'staff']);
  expect(moved(['status', 'plan', 'staff'], 'staff', 1)).toEqual(['status', 'plan', 'staff']);
  expect(toggled(toggled(['status', 'plan', 'staff'], 'plan'), 'plan')).toEqual(['status', 'staff', 'plan']);
});
