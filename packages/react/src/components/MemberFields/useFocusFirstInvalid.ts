import { useEffect, useRef, type RefObject } from 'react';

/**
 * Focuses the first invalid field whenever there are more errors than before.
 * @param errors the errors of the form, by field
 * @returns a ref for the form
 */
export function useFocusFirstInvalid(
  errors: Readonly<Record<string, unknown>>,
): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const count = Object.keys(errors).length;
  const lastCount = useRef(count);
  useEffect(() => {
    // With fewer errors than before, the user has just corrected a field and is still typing.
    if (count > lastCount.current || (count > 0 && !form.current?.contains(document.activeElement))) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
    lastCount.current = count;
  }, [errors, count]);
  return form;
}
