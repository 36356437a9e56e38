import { Dialog as RadixDialog } from 'radix-ui';
import { useCallback, useRef, type ReactNode } from 'react';
import { toThemeAttributes, useThemeScope } from '../ThemeScope/index.ts';
import { useControllableState } from '../state/index.ts';
import { DialogContext, type DialogCloseReason } from './dialog-context.ts';
import { firstControl } from './first-control.ts';
import { useScrollLock } from './useScrollLock.ts';

/** Why a dialog opened or closed; an object, so that it can grow. */
export interface DialogChangeDetails {
  reason: DialogCloseReason | 'open';
}

export interface DialogFrameProps {
  open?: boolean;
  /** Default `false`. */
  defaultOpen?: boolean;
  onOpenChange?: (open: boolean, details: DialogChangeDetails) => void;
  /** Whether its panel has a `sub`. */
  described: boolean;
  children: ReactNode;
  /** `alertdialog` asks before something final, and a click beside it does nothing. Default `dialog`. */
  role?: 'dialog' | 'alertdialog';
  /** `lg` for long lists. Default `md`. */
  size?: 'md' | 'lg';
  /** Where it is put; default the theme's container, else the page's body. */
  container?: HTMLElement | null;
  /** Where the focus goes when what opened the dialog is gone by then. */
  returnFocus?: (() => HTMLElement | null | undefined) | undefined;
}

/**
 * What makes a dialog modal: the layer over the page, the focus held and given back, the page's scroll. It stays while the panel in it changes.
 * @example
 * <DialogFrame open={open} onOpenChange={setOpen} described>{isSent ? <Sent /> : <Draft />}</DialogFrame>
 */
export function DialogFrame(props: DialogFrameProps) {
  const { children, described, role = 'dialog', size = 'md' } = props;
  const scope = useThemeScope();
  const look = toThemeAttributes(scope);
  const layer = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const reason = useRef<DialogCloseReason>('close');
  const [open, setOpen] = useControllableState<boolean, [DialogChangeDetails]>({
    value: props.open,
    defaultValue: props.defaultOpen ?? false,
    onValueChange: props.onOpenChange,
  });
  const close = useCallback((why: DialogCloseReason) => setOpen(false, { reason: why }), [setOpen]);
  useScrollLock(open);

  return (
    <RadixDialog.Root
      open={open}
      onOpenChange={(next) => (next ? setOpen(true, { reason: 'open' }) : close(reason.current))}
    >
      <RadixDialog.Portal container={props.container ?? scope.container}>
        {/* Radix's own overlay puts style elements into the page, which a strict policy forbids. */}
        <div className="foyer foyer-Backdrop" data-state={open ? 'open' : 'closed'} {...look} />
        <RadixDialog.Content
          ref={layer}
          className="foyer foyer-DialogLayer"
          data-size={size === 'lg' ? 'lg' : undefined}
          {...look}
          role={role}
          aria-modal={role === 'alertdialog' || undefined}
          // Radix asks for a description or a word that there is none.
          {...(!described && { 'aria-describedby': undefined })}
          onEscapeKeyDown={() => (reason.current = 'escape')}
          onInteractOutside={(event) => {
            reason.current = 'outside';
            if (role === 'alertdialog') event.preventDefault();
          }}
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement;
            const first = layer.current && firstControl(layer.current);
            if (!first) return;
            event.preventDefault();
            first.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const home =
              opener.current?.isConnected && opener.current !== document.body
                ? opener.current
                : props.returnFocus?.();
            if (home instanceof HTMLElement) home.focus();
          }}
        >
          <DialogContext.Provider value={close}>{children}</DialogContext.Provider>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
