import { Dialog as RadixDialog } from 'radix-ui';
import { useCallback, useRef, type ReactNode } from 'react';
import { IconButton } from '../Button/index.ts';
import { toThemeAttributes, useThemeScope } from '../ThemeScope/index.ts';
import { useControllableState } from '../state/index.ts';
import { DialogContext, type DialogCloseReason } from './dialog-context.ts';
import { firstControl } from './first-control.ts';
import { useScrollLock } from './useScrollLock.ts';

/** Why a dialog opened or closed; an object, so that it can grow. */
export interface DialogChangeDetails {
  reason: DialogCloseReason | 'open';
}

export interface DialogProps {
  open?: boolean;
  /** Default `false`. */
  defaultOpen?: boolean;
  onOpenChange?: (open: boolean, details: DialogChangeDetails) => void;
  title: ReactNode;
  /** Whom or what it is about, under the title. */
  sub?: ReactNode;
  /** Between head and body: tabs. */
  tabs?: ReactNode;
  children: ReactNode;
  /** Buttons, the primary one last; `DialogSide` goes to the start. */
  foot?: ReactNode;
  /** The name of the cross; without it there is no cross, as befits an `alertdialog`. */
  closeLabel?: string;
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
 * A modal dialog: it holds the focus and the page's scroll, and gives the focus back to what opened it.
 * @param props.open set when the owner holds the state
 * @param props.role default `dialog`
 * @param props.size default `md`
 * @param props.container default the theme's container, else the page's body
 * @param props.returnFocus where the focus goes when what opened the dialog is gone by then
 * @example
 * <Dialog open={open} onOpenChange={(next, { reason }) => setOpen(next)} title="Send invites" closeLabel="Close" foot={buttons}>…</Dialog>
 */
export function Dialog(props: DialogProps) {
  const { title, sub, tabs, children, foot, closeLabel, role = 'dialog', size = 'md' } = props;
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
    <RadixDialog.Root open={open} onOpenChange={(next) => (next ? setOpen(true, { reason: 'open' }) : close(reason.current))}>
      <RadixDialog.Portal container={props.container ?? scope.container}>
        {/* Radix's own overlay puts style elements into the page, which a strict policy forbids. */}
        <div className="foyer foyer-Backdrop" data-state={open ? 'open' : 'closed'} {...look} />
        <RadixDialog.Content
          ref={layer}
          className="foyer foyer-DialogLayer"
          data-size={size === 'lg' ? 'lg' : undefined}
          {...look}
          role={role}
          // Radix asks for a description or a word that there is none.
          {...(sub === undefined && { 'aria-describedby': undefined })}
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
            const home = opener.current?.isConnected && opener.current !== document.body ? opener.current : props.returnFocus?.();
            if (home instanceof HTMLElement) home.focus();
          }}
        >
          <DialogContext.Provider value={close}>
            <div className="foyer-Dialog">
              <div className="foyer-Dialog-head">
                <RadixDialog.Title asChild>
                  <div role="heading" aria-level={2} className="foyer-Dialog-title">
                    {title}
                  </div>
                </RadixDialog.Title>
                {sub !== undefined && (
                  <RadixDialog.Description asChild>
                    <div className="foyer-Dialog-sub">{sub}</div>
                  </RadixDialog.Description>
                )}
                {closeLabel !== undefined && (
                  <IconButton className="foyer-Dialog-close" size="sm" icon="x" label={closeLabel} onClick={() => close('close')} />
                )}
              </div>
              {tabs}
              <div className="foyer-Dialog-body">{children}</div>
              {foot !== undefined && <div className="foyer-Dialog-foot">{foot}</div>}
            </div>
          </DialogContext.Provider>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
