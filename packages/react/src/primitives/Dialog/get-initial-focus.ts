const control = ':is(button, input, select, textarea, a[href]):not(:disabled)';

/**
 * Returns the element to focus when a dialog opens: the first control of its body, else of its footer, never the close button.
 * @example
 * firstControl(dialog)?.focus();
 */
export function getInitialFocus(dialog: HTMLElement): HTMLElement | null {
  const first =
    dialog.querySelector<HTMLElement>(`.foyer-Dialog-body ${control}`) ??
    dialog.querySelector<HTMLElement>(`.foyer-Dialog-footer ${control}`);
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio' || first.checked) return first;
  // As with the Tab key, a radio group is entered at its checked button.
  const group = Array.from(dialog.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked'));
  return group.find((radio) => radio.name === first.name) ?? first;
}
