import { lazyOnIntent } from '../../primitives/lazyOnIntent/index.ts';

/** `RowDialogs`, loaded in one chunk when a dialog is about to be requested. */
export const LazyRowDialogs = /* @__PURE__ */ lazyOnIntent(() =>
  import('./RowDialogs.tsx').then((module) => module.RowDialogs),
);
