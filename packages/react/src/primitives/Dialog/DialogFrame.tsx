import { Dialog as RadixDialog } from 'radix-ui';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { toThemeAttributes, useThemeScope } from '../ThemeScope/index.ts';
import { useControllableState } from '../state/index.ts';
import { DialogContext, type DialogCloseReason } from './dialog-context.ts';
import { DiscardQuestion, type DiscardLabels } from './DiscardQuestion.tsx';
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
  /**
   * Texts of the question that Escape shows once text was entered.
   * @default Escape closes the dialog
   */
  discardLabels?: DiscardLabels | undefined;
  /** Returns the element to focus on close if the opener was removed in the meantime. */
  returnFocus?: (() => HTMLElement | null | undefined) | undefined;
}

/** Whether an element takes text: a choice is made again at once, a text is not. */
const isTextField = (target: EventTarget): boolean =>
  'tagName' in target &&
  (target.tagName === 'TEXTAREA' ||
    (target.tagName === 'INPUT' && 'type' in target && !choiceTypes.has(String(target.type))));
const choiceTypes = new Set(['checkbox', 'radio', 'file']);

/**
 * The modal part of a dialog: backdrop, focus trap, focus return and scroll lock. It stays mounted while its panel changes.
 * @example
 * <DialogFrame open={open} onOpenChange={setOpen} hasDescription>{isSent ? <Sent /> : <Draft />}</DialogFrame>
 */
export function DialogFrame(props: DialogFrameProps) {
  const { children, hasDescription, role = 'dialog', size = 'md', discardLabels } = props;
  const scope = useThemeScope();
  const themeAttributes = toThemeAttributes(scope);
  const layer = useRef<HTMLDivElement>(null);
  const backdrop = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const isEdited = useRef(false);
  const hasText = useRef(false);
  const focused = useRef<Element | null>(null);
  const [isAsking, setAsking] = useState(false);
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
  useEffect(() => {
    // As a property: React 18 does not know the attribute.
    if (content.current) content.current.inert = isAsking;
  }, [isAsking]);
  const keep = () => {
    if (content.current) content.current.inert = false;
    setAsking(false);
    if (focused.current instanceof HTMLElement) focused.current.focus();
  };

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
          onInput={({ target }) => {
            isEdited.current = true;
            hasText.current ||= isTextField(target);
          }}
          onEscapeKeyDown={(event) => {
            // Escape ends a composition of the input method first.
            if (event.isComposing) event.preventDefault();
            else if (isAsking) {
              event.preventDefault();
              keep();
            } else if (discardLabels && hasText.current) {
              event.preventDefault();
              focused.current = document.activeElement;
              setAsking(true);
            } else reason.current = 'escape';
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
            hasText.current = false;
            setAsking(false);
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
          <div ref={content} className="foyer-Dialog-content">
            <DialogContext.Provider value={close}>{children}</DialogContext.Provider>
          </div>
          {isAsking && discardLabels && (
            <DiscardQuestion labels={discardLabels} onKeep={keep} onDiscard={() => close('escape')} />
          )}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
