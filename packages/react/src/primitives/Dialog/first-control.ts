const control = ':is(button, input, select, textarea, a[href]):not(:disabled)';

/**
 * Where a dialog's focus begins: the first thing to decide, which the cross is not.
 * @param dialog the dialog's element
 * @example
 * firstControl(dialog)?.focus();
 */
export function firstControl(dialog: HTMLElement): HTMLElement | null {
  const first =
    dialog.querySelector<HTMLElement>(`.foyer-Dialog-body ${control}`) ??
    dialog.querySelector<HTMLElement>(`.foyer-Dialog-foot ${control}`);
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio' || first.checked) return first;
  // A group of radio buttons is entered at the chosen one.
  const group = Array.from(dialog.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked'));
  return group.find((radio) => radio.name === first.name) ?? first;
}
