import { useCallback, useEffect, useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useIsomorphicLayoutEffect, usePresence } from '../state/index.ts';
import { useThemeScope } from '../ThemeScope/index.ts';
import { computePosition } from './compute-position.ts';

const control = ':is(button, a[href]):not([tabindex="-1"])';

export interface FloatingProps {
  open: boolean;
  /** What it stands beside, and where the focus returns to. */
  anchor: HTMLElement;
  /** Which side of the anchor it lines up with. */
  align: 'start' | 'end';
  /** Escape, Tab, a press beside it, or the focus went elsewhere. */
  onClose: () => void;
  children: (state: 'open' | 'closed') => ReactNode;
}

/** What floats beside a button over the page, which stays as usable as it was. It is drawn until it has left. */
export function Floating({ open, anchor, align, onClose, children }: FloatingProps) {
  const scope = useThemeScope();
  const layer = useRef<HTMLDivElement>(null);
  const isDrawn = usePresence(open, layer);
  const isOutside = useCallback(
    (target: EventTarget | null) =>
      target instanceof Node && !layer.current?.contains(target) && !anchor.contains(target),
    [anchor],
  );

  useIsomorphicLayoutEffect(() => {
    if (!open) {
      // Before the button's own focus is lost with what had it.
      if (layer.current?.contains(document.activeElement)) anchor.focus();
      return undefined;
    }
    const place = () => layer.current && placeLayer(layer.current, anchor, align);
    place();
    window.addEventListener('resize', place);
    document.addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', place);
      document.removeEventListener('scroll', place, { capture: true });
    };
  }, [open, anchor, align]);
  useEffect(() => {
    if (!open) return undefined;
    const onPress = ({ target }: Event) => isOutside(target) && onClose();
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [open, isOutside, onClose]);

  if (!isDrawn) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const isLast = event.key === 'Tab' && !layer.current?.querySelector(`${control}:not(:focus)`);
    if (event.key !== 'Escape' && !isLast) return;
    event.stopPropagation();
    // It hangs at the end of the page: from there Tab would lead nowhere.
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

function placeLayer(layer: HTMLElement, anchor: HTMLElement, align: FloatingProps['align']): void {
  const at = layer.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const isRtl = getComputedStyle(layer.firstElementChild ?? layer).direction === 'rtl';
  const { left, top, room } = computePosition(
    anchor.getBoundingClientRect(),
    at,
    { width, height },
    (align === 'start') === isRtl ? 'right' : 'left',
  );
  // Relative to where it is: a container that is transformed has an origin of its own.
  const { style } = layer;
  style.left = `${(Number.parseFloat(style.left) || 0) + left - at.left}px`;
  style.top = `${(Number.parseFloat(style.top) || 0) + top - at.top}px`;
  style.setProperty('--foyer-room', `${room}px`);
}
