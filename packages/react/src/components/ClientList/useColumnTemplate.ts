import { useState, type RefCallback } from 'react';
import { useIsomorphicLayoutEffect } from '../../primitives/state/index.ts';
import { applyTemplate, updateScrolls, type ColumnTemplate } from '../columns/index.ts';

/** Sets the widths of the columns on a table, and whether it scrolls sideways in its parent. */
export function useColumnTemplate(template: ColumnTemplate): RefCallback<HTMLElement> {
  const [table, setTable] = useState<HTMLElement | null>(null);
  useIsomorphicLayoutEffect(() => {
    if (table !== null) applyTemplate(table, template);
  }, [table, template]);
  useIsomorphicLayoutEffect(() => {
    if (!table?.parentElement) return undefined;
    const observer = new ResizeObserver(() => updateScrolls(table));
    observer.observe(table.parentElement);
    return () => observer.disconnect();
  }, [table]);
  return setTable;
}
