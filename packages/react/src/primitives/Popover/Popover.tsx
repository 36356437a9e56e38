import { Popover as RadixPopover } from 'radix-ui';
import { useMemo, type ReactNode } from 'react';
import { toThemeAttributes, useThemeScope } from '../ThemeScope/index.ts';

export interface PopoverProps {
  /** What it stands beside, and where the focus returns. */
  anchor: HTMLElement;
  label: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}

/**
 * Something to look at beside what it is about; the page behind it stays in use.
 * @example
 * <Popover anchor={button} label="Timeline of Tom" open={open} onOpenChange={setOpen}>…</Popover>
 */
export function Popover({ anchor, label, open, onOpenChange, children }: PopoverProps) {
  const scope = useThemeScope();
  const standing = useMemo(() => ({ current: anchor }), [anchor]);
  return (
    <RadixPopover.Root open={open} onOpenChange={onOpenChange}>
      <RadixPopover.Anchor virtualRef={standing} />
      <RadixPopover.Portal container={scope.container}>
        <RadixPopover.Content
          className="foyer foyer-Popover"
          {...toThemeAttributes(scope)}
          aria-label={label}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (anchor.isConnected) anchor.focus();
          }}
        >
          {children}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  );
}
