import { toFlow } from './flow.ts';

/** Where a column is moved: by one place, or beside another column. */
export type HeaderMove = { by: -1 | 1 } | { otherId: string; place: 'before' | 'after' };

/** CSS pixels the pointer moves before a press becomes a drag. */
const THRESHOLD = 6;

/**
 * Observes a column's header: a drag with a mouse or a pen, and Alt with an arrow key, move the column. The header under the pointer has `data-drop` meanwhile, and the dragged one `data-dragging`.
 * @returns stops observing
 */
export function observeHeader(header: HTMLElement, onMove: (to: HeaderMove) => void): () => void {
  let stopDrag = () => undefined as void;

  const handleKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    onMove({ by: (event.key === 'ArrowRight') === (toFlow(header) === 1) ? 1 : -1 });
  };

  const handlePointerDown = (down: PointerEvent) => {
    // A finger scrolls; the menu moves columns there.
    if (down.button !== 0 || down.pointerType === 'touch') return;
    // The menu and the edge have a meaning of their own.
    if (down.target instanceof Element && down.target.closest('.foyer-ColumnControls')) return;
    let drop: { header: HTMLElement; place: 'before' | 'after' } | null = null;
    let isDragging = false;

    const setDrop = (next: typeof drop) => {
      drop?.header.removeAttribute('data-drop');
      drop = next;
      next?.header.setAttribute('data-drop', next.place);
    };
    const handlePointerMove = (move: PointerEvent) => {
      if (!isDragging && Math.abs(move.clientX - down.clientX) < THRESHOLD) return;
      isDragging = true;
      header.dataset['dragging'] = '';
      setDrop(findDrop(header, move.clientX));
    };
    const handlePointerUp = () => {
      const target = drop;
      stopDrag();
      if (!isDragging) return;
      // The click that follows would sort.
      addEventListener('click', stopEvent, { capture: true, once: true });
      setTimeout(() => removeEventListener('click', stopEvent, { capture: true }));
      const otherId = target?.header.dataset['col'];
      if (target && otherId !== undefined) onMove({ otherId, place: target.place });
    };
    const handleEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      stopDrag();
    };
    stopDrag = () => {
      setDrop(null);
      header.removeAttribute('data-dragging');
      removeEventListener('pointermove', handlePointerMove);
      removeEventListener('pointerup', handlePointerUp);
      removeEventListener('pointercancel', stopDrag);
      removeEventListener('keydown', handleEscape, true);
    };
    addEventListener('pointermove', handlePointerMove);
    addEventListener('pointerup', handlePointerUp);
    addEventListener('pointercancel', stopDrag);
    addEventListener('keydown', handleEscape, true);
  };

  header.addEventListener('keydown', handleKeyDown);
  header.addEventListener('pointerdown', handlePointerDown);
  return () => {
    stopDrag();
    header.removeEventListener('keydown', handleKeyDown);
    header.removeEventListener('pointerdown', handlePointerDown);
  };
}

const stopEvent = (event: Event) => {
  event.stopPropagation();
  event.preventDefault();
};

/** The header that a dragged column would be placed beside: one pinned to the same side, or not pinned either. */
function findDrop(
  dragged: HTMLElement,
  clientX: number,
): { header: HTMLElement; place: 'before' | 'after' } | null {
  const side = ({ dataset }: HTMLElement) => dataset['pin']?.split('-')[0];
  const headers = [...(dragged.parentElement?.querySelectorAll<HTMLElement>(':scope > th') ?? [])].filter(
    (header) => header.dataset['col'] !== 'name' && side(header) === side(dragged),
  );
  const centers = headers.map((header) => {
    const { left, right } = header.getBoundingClientRect();
    return { header, left, right, isAfter: clientX > (left + right) / 2 === (toFlow(header) === 1) };
  });
  const target = centers.find(({ left, right }) => clientX >= left && clientX <= right);
  if (target === undefined || target.header === dragged) return null;
  return { header: target.header, place: target.isAfter ? 'after' : 'before' };
}
