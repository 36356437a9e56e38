const ISO = /^(-?)P(?=\d|T\d)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const SECONDS = [604_800, 86_400, 3_600, 60, 1];

/**
 * Parses a duration: ISO 8601 with weeks, days of 86,400 s, hours, minutes and seconds (`P30D`, `-PT2H`), or plain seconds.
 * @returns milliseconds; null for other text, including months and years, which have no fixed length
 */
export function parseDuration(text: string): number | null {
  if (/^-?\d+$/.test(text)) return Number(text) * 1_000;
  const parts = ISO.exec(text);
  if (parts === null) return null;
  const seconds = SECONDS.reduce((sum, length, index) => sum + length * Number(parts[index + 2] ?? 0), 0);
  return (parts[1] === '-' ? -seconds : seconds) * 1_000;
}
