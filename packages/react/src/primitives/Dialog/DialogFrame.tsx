import { Dialog as RadixDialog } from 'radix-ui';
import { useCallback, useRef, type ReactNode } from 'react';
import { toThemeAttributes, useThemeScope } from '../ThemeScope/index.ts';
import { useControllableState } from '../state/index.ts';
import { DialogContext, type DialogCloseReason } from './dialog-context.ts';
import { getInitialFocus } from './get-initial-focus.ts';
import { useScrollLock } from './useScrollLock.ts';

/** Details of `onOpenChange`. An object, so that fields can be added without breaking handlers. */
export interface DialogChangeDetails {
  reason: DialogCloseReason | 'open';
}

export interface DialogFrameProps {
  open?: boolean;
  /** @default false */
  defaultOpen?: boolean;
  onOpenChange?: (open: boolean, details: DialogChangeDetails) => void;
  /** Whether the panel renders a `subtitle`, which describes the dialog to screen readers. */
  hasDescription: boolean;
  children: ReactNode;
  /**
   * `alertdialog` confirms a destructive action. A press beside the panel closes a `dialog` until something was entered, and never an `alertdialog`.
   * @default 'dialog'
   */
  role?: 'dialog' | 'alertdialog';
  /**
   * `lg` is for long lists.
   * @default 'md'
   */
  size?: 'md' | 'lg';
  /**
   * The element that the dialog is portalled into.
   * @default the container of the nearest `ThemeScope`, or `document.body`
   */
  container?: HTMLElement | null;
  /** Returns the element to focus on close if the opener was removed in the meantime. */
  returnFocus?: (() => HTMLElement | null | undefined) | undefined;
}

/**
 * The modal part of a dialog: backdrop, focus trap, focus return and scroll lock. It stays mounted while its panel changes.
 * @example
 * <DialogFrame open={open} onOpenChange={setOpen} hasDescription>{isSent ? <Sent /> : <Draft />}</DialogFrame>
 */
export function DialogFrame(props: DialogFrameProps) {
  const { children, hasDescription, role = 'dialog', size = 'md' } = props;
  const scope = useThemeScope();
  const themeAttributes = toThemeAttributes(scope);
  const layer = useRef<HTMLDivElement>(null);
  const backdrop = useRef<HTMLDivElement>(null);
  const isEdited = useRef(false);
  const opener = useRef<Element | null>(null);
  const reason = useRef<DialogCloseReason>('close');
  const [open, setOpen] = useControllableState<boolean, [DialogChangeDetails]>({
    value: props.open,
    defaultValue: props.defaultOpen ?? false,
    onValueChange: props.onOpenChange,
  });
  const close = useCallback(
    (closeReason: DialogCloseReason) => setOpen(false, { reason: closeReason }),
    [setOpen],
  );
  useScrollLock(open);

  return (
    <RadixDialog.Root
      open={open}
      onOpenChange={(next) => (next ? setOpen(true, { reason: 'open' }) : close(reason.current))}
    >
      <RadixDialog.Portal container={props.container ?? scope.container}>
        {/* Not Radix's overlay: it injects style elements, which a strict Content-Security-Policy blocks. */}
        <div
          ref={backdrop}
          className="foyer foyer-Backdrop"
          data-state={open ? 'open' : 'closed'}
          {...themeAttributes}
        />
        <RadixDialog.Content
          ref={layer}
          className="foyer foyer-DialogLayer"
          data-size={size === 'lg' ? 'lg' : undefined}
          {...themeAttributes}
          role={role}
          aria-modal={role === 'alertdialog' || undefined}
          // Radix warns unless a description is rendered or explicitly omitted.
          {...(!hasDescription && { 'aria-describedby': undefined })}
          onInput={() => (isEdited.current = true)}
          onEscapeKeyDown={(event) => {
            // Escape ends a composition of the input method first.
            if (event.isComposing) event.preventDefault();
            else reason.current = 'escape';
          }}
          onPointerDownOutside={(event) => {
            const { target } = event.detail.originalEvent;
            // Not a notification, a browser extension or a chat of the host page. Radix lets presses pass through the backdrop to the page.
            const isBeside =
              target === backdrop.current || target === document.body || target === document.documentElement;
            if (role === 'alertdialog' || isEdited.current || !isBeside) event.preventDefault();
            else reason.current = 'outside';
          }}
          onFocusOutside={(event) => event.preventDefault()}
          onOpenAutoFocus={(event) => {
            isEdited.current = false;
            opener.current = document.activeElement;
            const first = layer.current && getInitialFocus(layer.current);
            if (!first) return;
            event.preventDefault();
            first.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const target =
              opener.current?.isConnected && opener.current !== document.body
                ? opener.current
                : props.returnFocus?.();
            if (target instanceof HTMLElement) target.focus();
          }}
        >
          <DialogContext.Provider value={close}>{children}</DialogContext.Provider>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
