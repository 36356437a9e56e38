import {
  forwardRef,
  useId,
  useState,
  type ButtonHTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { Icon, type IconName } from '../../icons/index.ts';
import { useDelayedFlag } from '../state/index.ts';

export interface ButtonBaseProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /**
   * Use `primary` at most once per view.
   * @default 'default'
   */
  variant?: 'default' | 'primary' | 'critical' | 'quiet';
  /** @default 'md' */
  size?: 'md' | 'sm';
  icon?: IconName;
  /** Why the button is disabled. The button gets `aria-disabled`, stays focusable and shows the reason as a tooltip. */
  disabledReason?: string | undefined;
  /**
   * The side of the button that the tooltip is aligned with.
   * @default 'end'
   */
  reasonAlign?: 'start' | 'end';
}

export interface ButtonProps extends ButtonBaseProps {
  children: ReactNode;
  /**
   * Ignores clicks while an action is running, and shows `busyLabel` after 400 ms.
   * @default false
   */
  busy?: boolean;
  busyLabel?: string;
}

/**
 * A button that explains why it is disabled.
 * @example
 * <Button variant="primary" icon="plus">{messages.addClient.title}</Button>
 */
export const Button = /* @__PURE__ */ forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  {
    variant = 'default',
    size = 'md',
    icon,
    children,
    busy = false,
    busyLabel,
    disabledReason,
    reasonAlign = 'end',
    type = 'button',
    onClick,
    onKeyDown,
    ...rest
  },
  ref,
) {
  const isSlow = useDelayedFlag(busy);
  const reasonId = useId();
  const [dismissed, setDismissed] = useState(false);
  const isDisabled = busy || disabledReason !== undefined;

  const label = isSlow && busyLabel ? busyLabel : children;

  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (!isDisabled) return onClick?.(event);
    // Without this, a submit button would still submit its form.
    event.preventDefault();
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'Escape') setDismissed(true);
    onKeyDown?.(event);
  };

  return (
    <button
      aria-describedby={disabledReason === undefined ? undefined : reasonId}
      {...rest}
      ref={ref}
      type={type}
      className={rest.className ? `foyer-Button ${rest.className}` : 'foyer-Button'}
      data-variant={variant === 'default' ? undefined : variant}
      data-size={size === 'md' ? undefined : size}
      aria-disabled={isDisabled || undefined}
      aria-busy={busy || undefined}
      onClick={handleClick}
      onKeyDown={handleKeyDown}
      onBlur={(event) => {
        setDismissed(false);
        rest.onBlur?.(event);
      }}
    >
      {icon && <Icon name={icon} />}
      {label !== null && <span>{label}</span>}
      {disabledReason !== undefined && (
        // aria-hidden keeps the reason out of the button's name; aria-describedby still reads it.
        <span
          id={reasonId}
          className="foyer-Tooltip"
          data-align={reasonAlign}
          data-dismissed={dismissed || undefined}
          aria-hidden="true"
        >
          {disabledReason}
        </span>
      )}
    </button>
  );
});
