/**
 * Returns the index of the item that a key moves focus to, wrapping around at the ends.
 * @param index the focused item, or -1 if none is focused
 * @returns undefined if the key does not move focus
 * @example
 * moveFocus('ArrowDown', 2, 3) // 0
 */
export function moveFocus(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % count;
    case 'ArrowUp':
      return index <= 0 ? count - 1 : index - 1;
    case 'Home':
    case 'PageUp':
      return 0;
    case 'End':
    case 'PageDown':
      return count - 1;
    default:
      return undefined;
  }
}

/**
 * Returns the index of the next item whose label starts with the typed letters. Repeating one letter cycles through its matches.
 * @param index the focused item, or -1 if none is focused
 * @returns -1 if no label matches
 * @example
 * findByTypeahead(['Rename', 'Remove'], 'r', 0) // 1
 */
export function findByTypeahead(labels: readonly string[], typed: string, index: number): number {
  const isOneLetter = Array.from(typed).every((letter) => letter === typed[0]);
  const letters = (isOneLetter ? typed.slice(0, 1) : typed).toLocaleLowerCase();
  // While a longer prefix is typed, the focused item may still match.
  const from = isOneLetter ? index + 1 : Math.max(0, index);
  const order = labels.map((_, offset) => (from + offset) % labels.length);
  return order.find((candidate) => labels[candidate]?.toLocaleLowerCase().startsWith(letters)) ?? -1;
}
