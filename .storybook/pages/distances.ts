const DECLARATIONS = /(?:gap|padding[a-z-]*|margin[a-z-]*):([^;}]*)/g;
/** What the scale is made of; what is used less often fits one sign to another. */
const OFTEN = 3;

/** The distances between things, by size, with how often style sheets ask for each. @param sheets the text of each */
export function distancesIn(sheets: readonly string[]): { px: number; times: number }[] {
  const used = sheets.flatMap((css) =>
    [...css.matchAll(DECLARATIONS)].flatMap(([, value = '']) =>
      [...value.matchAll(/(?<![\w.-])(\d+)px/g)].map(([, px]) => Number(px)),
    ),
  );
  return [...new Set(used)]
    .map((px) => ({ px, times: used.filter((one) => one === px).length }))
    .filter(({ times }) => times >= OFTEN)
    .toSorted((a, b) => a.px - b.px);
}
