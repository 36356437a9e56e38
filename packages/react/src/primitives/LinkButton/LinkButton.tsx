import { forwardRef, type ButtonHTMLAttributes } from 'react';

/**
 * An action inside a line of text, such as "Refresh" or "Show all 20".
 * @example
 * <LinkButton onClick={refresh}>{messages.clientList.refresh}</LinkButton>
 */
export const LinkButton = /* @__PURE__ */ forwardRef<
  HTMLButtonElement,
  ButtonHTMLAttributes<HTMLButtonElement>
>(function LinkButton(props, ref) {
  return (
    <button
      type="button"
      {...props}
      ref={ref}
      className={props.className ? `foyer-LinkButton ${props.className}` : 'foyer-LinkButton'}
    />
  );
});
