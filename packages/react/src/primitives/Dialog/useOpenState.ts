import { useControllableState, useRemountKey } from '../state/index.ts';
import type { DialogChangeDetails } from './DialogFrame.tsx';

/** Props of a component whose open state is controlled or uncontrolled. */
export interface OpenStateProps {
  open?: boolean;
  /** @default false */
  defaultOpen?: boolean;
  onOpenChange?: (open: boolean, details: DialogChangeDetails) => void;
}

/** The resolved open state, to be passed to a `Dialog`. */
export interface OpenState {
  open: boolean;
  onOpenChange: (open: boolean, details: DialogChangeDetails) => void;
}

/**
 * Resolves the controlled or uncontrolled open state of a dialog.
 * @returns the open state, and `remountKey`: how often the dialog was opened. Used as a `key`, it resets the content on every opening;
 * while it is 0, nothing needs to be rendered or fetched.
 * @example
 * const { remountKey, ...openState } = useOpenState({ open, defaultOpen, onOpenChange });
 * return remountKey === 0 ? null : <SendForm key={remountKey} {...openState} />;
 */
export function useOpenState({
  open,
  defaultOpen = false,
  onOpenChange,
}: OpenStateProps): OpenState & { remountKey: number } {
  const [isOpen, setOpen] = useControllableState<boolean, [DialogChangeDetails]>({
    value: open,
    defaultValue: defaultOpen,
    onValueChange: onOpenChange,
  });
  return { open: isOpen, onOpenChange: setOpen, remountKey: useRemountKey(isOpen) };
}
