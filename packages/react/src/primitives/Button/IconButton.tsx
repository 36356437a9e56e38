import { forwardRef } from 'react';
import type { IconName } from '../../icons/index.ts';
import { Button, type ButtonBaseProps } from './Button.tsx';

export interface IconButtonProps extends ButtonBaseProps {
  icon: IconName;
  /** The name that stands in for words. */
  label: string;
  /** Under way: the button is inert. */
  busy?: boolean;
}

/**
 * A button of an icon alone: refresh, close and menus; everything else has words.
 * @param props.label the name that stands in for words
 * @param props.variant default `quiet`
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
