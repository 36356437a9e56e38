import { forwardRef } from 'react';
import type { IconName } from '../../icons/index.ts';
import { Button, type ButtonBaseProps } from './Button.tsx';

export interface IconButtonProps extends ButtonBaseProps {
  icon: IconName;
  /** Accessible name. */
  label: string;
  /**
   * Ignores clicks while an action is running.
   * @default false
   */
  busy?: boolean;
}

/**
 * A button that shows only an icon. Use it for refresh, close and menus; other buttons have a text label.
 * `variant` defaults to `quiet`.
 * @example
 * <IconButton icon="rotate-cw" label={messages.clientList.refresh} />
 */
export const IconButton = /* @__PURE__ */ forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { label, variant = 'quiet', ...rest },
  ref,
) {
  return (
    <Button {...rest} ref={ref} variant={variant} data-icon="" aria-label={label}>
      {null}
    </Button>
  );
});
