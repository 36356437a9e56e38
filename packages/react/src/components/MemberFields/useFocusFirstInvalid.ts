import { useEffect, useRef, type RefObject } from 'react';
import type { DraftErrors } from './member-draft.ts';

/**
 * Leads the focus to the first field that is wrong, whenever new errors come.
 * @returns for the form
 */
export function useFocusFirstInvalid(errors: DraftErrors): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const count = Object.keys(errors).length;
  const before = useRef(count);
  useEffect(() => {
    // Fewer means that one was just mended, and the person is still typing.
    if (count > before.current || (count > 0 && !form.current?.contains(document.activeElement))) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
    before.current = count;
  }, [errors, count]);
  return form;
}
