import { lazyOnIntent } from '../../primitives/lazyOnIntent/index.ts';

/** All that a row may ask for, fetched in one piece when somebody seems about to. */
export const RowDialog = /* @__PURE__ */ lazyOnIntent(() =>
  import('./RowDialog.tsx').then((module) => module.RowDialog),
);
