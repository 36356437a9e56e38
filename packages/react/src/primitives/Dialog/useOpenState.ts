import { useControllableState, useRemountKey } from '../state/index.ts';
import type { DialogChangeDetails } from './DialogFrame.tsx';

/** How a dialog is opened and closed from outside, or left to itself. */
export interface OpenStateProps {
  open?: boolean;
  /** Default `false`. */
  defaultOpen?: boolean;
  onOpenChange?: (open: boolean, details: DialogChangeDetails) => void;
}

/** A dialog's own side of it. */
export interface OpenState {
  open: boolean;
  onOpenChange: (open: boolean, details: DialogChangeDetails) => void;
}

/**
 * Controlled or not, says whether a dialog is open, and how often it was: as a `key`, `turn` makes every opening begin anew; while it
 * is 0 there is nothing to draw, and nothing to ask of the portal.
 * @example
 * const { turn, ...opening } = useOpenable({ open, defaultOpen, onOpenChange })
 * return turn === 0 ? null : <SendForm key={turn} {...opening} />
 */
export function useOpenState({
  open,
  defaultOpen = false,
  onOpenChange,
}: OpenStateProps): OpenState & { turn: number } {
  const [isOpen, setOpen] = useControllableState<boolean, [DialogChangeDetails]>({
    value: open,
    defaultValue: defaultOpen,
    onValueChange: onOpenChange,
  });
  return { open: isOpen, onOpenChange: setOpen, turn: useRemountKey(isOpen) };
}
