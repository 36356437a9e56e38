const DECLARATIONS = /(?:gap|padding[a-z-]*|margin[a-z-]*):([^;}]*)/g;
/** Values used less often are optical corrections, not part of the scale. */
const MIN_USES = 3;

/** Counts the spacing values of style sheets, sorted by size. @param sheets their text */
export function countSpacing(sheets: readonly string[]): { px: number; times: number }[] {
  const used = sheets.flatMap((css) =>
    [...css.matchAll(DECLARATIONS)].flatMap(([, value = '']) =>
      [...value.matchAll(/(?<![\w.-])(\d+)px/g)].map(([, px]) => Number(px)),
    ),
  );
  return [...new Set(used)]
    .map((px) => ({ px, times: used.filter((one) => one === px).length }))
    .filter(({ times }) => times >= MIN_USES)
    .toSorted((a, b) => a.px - b.px);
}
