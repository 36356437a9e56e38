/**
 * The line that a key leads to, from the one that has the focus; the ends meet.
 * @param at the line now, −1 where none has the focus
 * @returns undefined where the key is none of a menu's
 * @example
 * walk('ArrowDown', 2, 3) // 0
 */
export function moveFocus(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return at <= 0 ? count - 1 : at - 1;
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
 * The next line that begins with the letters typed; one letter again and again goes through all that begin with it.
 * @param at the line now, −1 where none has the focus
 * @returns −1 where none does
 * @example
 * findByLetters(['Rename', 'Remove'], 'r', 0) // 1
 */
export function findByTypeahead(labels: readonly string[], typed: string, at: number): number {
  const isOneLetter = Array.from(typed).every((letter) => letter === typed[0]);
  const letters = (isOneLetter ? typed.slice(0, 1) : typed).toLocaleLowerCase();
  // While a word is typed, the line that it led to may stay.
  const from = isOneLetter ? at + 1 : Math.max(0, at);
  const order = labels.map((_, place) => (from + place) % labels.length);
  return order.find((place) => labels[place]?.toLocaleLowerCase().startsWith(letters)) ?? -1;
}
