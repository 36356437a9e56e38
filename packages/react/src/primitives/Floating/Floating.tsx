import { useCallback, useEffect, useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useIsomorphicLayoutEffect, usePresence } from '../state/index.ts';
import { useThemeScope } from '../ThemeScope/index.ts';
import { computePosition } from './compute-position.ts';

const control = ':is(button, a[href]):not([tabindex="-1"])';

export interface FloatingProps {
  open: boolean;
  /** The element it is positioned against, which regains focus on close. */
  anchor: HTMLElement;
  /** The side of the anchor that it is aligned with. */
  align: 'start' | 'end';
  /** Called on Escape, on Tab from the last control, on a press outside, and when focus moves elsewhere. */
  onClose: () => void;
  /** Renders the content; `closed` while the exit animation runs. */
  children: (state: 'open' | 'closed') => ReactNode;
}

/** A non-modal layer positioned beside a button. It stays mounted until its exit animation has ended. */
export function Floating({ open, anchor, align, onClose, children }: FloatingProps) {
  const scope = useThemeScope();
  const layer = useRef<HTMLDivElement>(null);
  const isMounted = usePresence(open, layer);
  const isOutside = useCallback(
    (target: EventTarget | null) =>
      target instanceof Node && !layer.current?.contains(target) && !anchor.contains(target),
    [anchor],
  );

  useIsomorphicLayoutEffect(() => {
    if (!open) {
      // Move focus before the layer unmounts, or it would fall back to the body.
      if (layer.current?.contains(document.activeElement)) anchor.focus();
      return undefined;
    }
    const reposition = () => layer.current && positionLayer(layer.current, anchor, align);
    reposition();
    window.addEventListener('resize', reposition);
    document.addEventListener('scroll', reposition, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', reposition);
      document.removeEventListener('scroll', reposition, { capture: true });
    };
  }, [open, anchor, align]);
  useEffect(() => {
    if (!open) return undefined;
    const onPress = ({ target }: Event) => isOutside(target) && onClose();
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [open, isOutside, onClose]);

  if (!isMounted) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const isLast = event.key === 'Tab' && !layer.current?.querySelector(`${control}:not(:focus)`);
    if (event.nativeEvent.isComposing || (event.key !== 'Escape' && !isLast)) return;
    event.stopPropagation();
    // The layer is the last child of the body, so Tab would leave the page.
    event.preventDefault();
    onClose();
  };
  return createPortal(
    <div
      ref={layer}
      role="presentation"
      className="foyer-Floating"
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }: FocusEvent) => isOutside(relatedTarget) && onClose()}
    >
      {children(open ? 'open' : 'closed')}
    </div>,
    scope.container ?? document.body,
  );
}

function positionLayer(layer: HTMLElement, anchor: HTMLElement, align: FloatingProps['align']): void {
  const rect = layer.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const isRtl = getComputedStyle(layer.firstElementChild ?? layer).direction === 'rtl';
  const { left, top, maxHeight } = computePosition(
    anchor.getBoundingClientRect(),
    rect,
    { width, height },
    (align === 'start') === isRtl ? 'right' : 'left',
  );
  // Relative to the current position, because a transformed container moves the origin of `position: fixed`.
  const { style } = layer;
  style.left = `${(Number.parseFloat(style.left) || 0) + left - rect.left}px`;
  style.top = `${(Number.parseFloat(style.top) || 0) + top - rect.top}px`;
  style.setProperty('--foyer-room', `${maxHeight}px`);
}
