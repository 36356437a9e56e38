// Counts the components that React rendered, in a production build: React tells a DevTools hook of every commit, and marks
// the fibers that did work. Must be loaded before react-dom.

interface Fiber {
  tag: number;
  flags: number;
  alternate: Fiber | null;
  child: Fiber | null;
  sibling: Fiber | null;
}

const PERFORMED_WORK = 1;
// Function, class, forwardRef, memo and simple memo components.
const COMPONENTS = new Set([0, 1, 11, 14, 15]);

let isCounting = false;
let rendered = 0;

function count(first: Fiber | null): void {
  for (let fiber = first; fiber !== null; fiber = fiber.sibling) {
    const before = fiber.alternate;
    if (COMPONENTS.has(fiber.tag) && (before === null || (fiber.flags & PERFORMED_WORK) !== 0)) rendered += 1;
    // The very same child means that nothing below was visited in this commit.
    if (before === null || fiber.child !== before.child) count(fiber.child);
  }
}

const hook = {
  supportsFiber: true,
  renderers: new Map(),
  inject: () => 1,
  checkDCE: () => undefined,
  onCommitFiberUnmount: () => undefined,
  onPostCommitFiberRoot: () => undefined,
  onCommitFiberRoot(_renderer: number, root: { current: Fiber }) {
    if (isCounting) count(root.current);
  },
};
Object.assign(globalThis, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook });

/** Starts at zero. */
export function startCounting(): void {
  rendered = 0;
  isCounting = true;
}

/** @returns components rendered since the start */
export function stopCounting(): number {
  isCounting = false;
  return rendered;
}
