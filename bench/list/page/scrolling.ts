import type { Mounted } from './candidate.ts';
import { ROW_HEIGHT } from './cells.ts';
import { nextFrame, painted, rest, until } from './frames.ts';

/** Scrolls so many frames, turning round at the ends; over when the list has done what it put off meanwhile. */
export async function scroll(
  list: Mounted,
  frames: number,
  step: number,
  eachFrame = (): void => undefined,
): Promise<{ longest: number; travelled: number }> {
  const scroller = list.scroller();
  const furthest = scroller.scrollHeight - scroller.clientHeight;
  let longest = 0;
  let travelled = 0;
  let direction = Math.sign(step);
  let last = await nextFrame();
  for (let frame = 0; frame < frames; frame += 1) {
    const from = scroller.scrollTop;
    if (from <= 0 && frame > 0) direction = 1;
    if (from >= furthest - 1) direction = -1;
    scroller.scrollTop = from + direction * Math.abs(step);
    await painted();
    travelled += Math.abs(scroller.scrollTop - from);
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    eachFrame();
  }
  await rest();
  return { longest, travelled };
}

const SAMPLES = 12;

const hasText = (row: Element | null): boolean => (row?.textContent ?? '').length > 20;

/** Whether the row of the client at a place of the list is displayed with its texts. */
export const isShown = (list: Mounted, index: number): boolean =>
  list.hasDrawn ? list.hasDrawn(index) : hasText(list.rowAt(index));

/** The same for a canvas, which draws whole rows or none. */
function lookAtCanvas({ hasDrawn = () => false, scroller }: Mounted): ReturnType<typeof look> {
  const first = Math.ceil(scroller().scrollTop / ROW_HEIGHT);
  const drawn = Array.from({ length: SAMPLES }, (_, place) => hasDrawn(first + place)).filter(Boolean).length;
  return { data: drawn, placeholder: 0, blank: SAMPLES - drawn };
}

/** What stands at some heights of the visible list: a row with text, a row without, or nothing. */
function look(list: Mounted): { data: number; placeholder: number; blank: number } {
  if (list.hasDrawn) return lookAtCanvas(list);
  const box = (
    list.scroller() === document.scrollingElement ? document.documentElement : list.scroller()
  ).getBoundingClientRect();
  const top = Math.max(0, box.top);
  const bottom = Math.min(innerHeight, box.top + list.scroller().clientHeight);
  const rows = [...document.querySelectorAll(`${list.rowSelector}, tbody tr`)]
    .map((row) => ({ rect: row.getBoundingClientRect(), isFilled: hasText(row) }))
    // A spacer covers everything and shows nothing.
    .filter(({ rect }) => rect.height < 4 * ROW_HEIGHT);
  const seen = { data: 0, placeholder: 0, blank: 0 };
  for (let sample = 1; sample <= SAMPLES; sample += 1) {
    // The head may be stuck to the top, and a bar to the bottom.
    const y = top + ROW_HEIGHT * 1.5 + ((bottom - top - ROW_HEIGHT * 2.5) * sample) / SAMPLES;
    const under = rows.filter(({ rect }) => rect.top <= y && rect.bottom >= y);
    seen[under.some(({ isFilled }) => isFilled) ? 'data' : under.length > 0 ? 'placeholder' : 'blank'] += 1;
  }
  return seen;
}

/** What is seen while scrolling, as shares of all slots: looking costs time, so it is a turn of its own. */
export async function scrollLooking(
  list: Mounted,
  frames: number,
  step: number,
): Promise<{ blank: number; placeholder: number }> {
  const sum = { blank: 0, placeholder: 0 };
  await scroll(list, frames, step, () => {
    const { blank, placeholder } = look(list);
    sum.blank += blank;
    sum.placeholder += placeholder;
  });
  return { blank: sum.blank / frames / SAMPLES, placeholder: sum.placeholder / frames / SAMPLES };
}

/** Resolves just before the frame that follows a scroll event is painted, behind whatever the list does in that frame. */
const frameOfScroll = (scroller: Element): Promise<void> =>
  new Promise((resolve) => {
    const target = scroller === document.scrollingElement ? document : scroller;
    target.addEventListener('scroll', () => requestAnimationFrame(() => resolve()), { once: true });
    // A list that is too short to scroll says nothing.
    setTimeout(resolve, 1000);
  });

export interface Jump {
  /** Shares of the list, of its first frame. */
  blank: number;
  placeholder: number;
  /** From the jump to data in every slot. */
  ms: number;
  isDone: boolean;
}

/** Drags the list to a share of its whole height. */
export async function jump(list: Mounted, share: number): Promise<Jump> {
  const scroller = list.scroller();
  const landed = frameOfScroll(scroller);
  const from = performance.now();
  scroller.scrollTop = Math.floor((scroller.scrollHeight - scroller.clientHeight) * share);
  await landed;
  const first = look(list);
  const isDone = await until(() => look(list).data === SAMPLES);
  return {
    blank: first.blank / SAMPLES,
    placeholder: first.placeholder / SAMPLES,
    ms: performance.now() - from,
    isDone,
  };
}

/** Stays at so many places far from each other until their rows are there, and comes back to the first. */
export async function visit(list: Mounted, places: number): Promise<{ isDone: boolean }> {
  let isDone = true;
  for (let place = 1; place <= places; place += 1) {
    await rest();
    isDone = (await jump(list, place / (places + 1))).isDone && isDone;
  }
  await toTop(list);
  return { isDone };
}

/** Whether scrolling alone leads to the last client; a list of pages ends before. */
export async function reachesLast(list: Mounted, count: number): Promise<boolean> {
  const scroller = list.scroller();
  scroller.scrollTop = scroller.scrollHeight;
  return until(() => isShown(list, count - 1), 3000);
}

/** Back to the first row, with time to settle. */
export async function toTop(list: Mounted): Promise<void> {
  list.scroller().scrollTop = 0;
  await until(() => isShown(list, 0), 3000);
  await rest();
}
