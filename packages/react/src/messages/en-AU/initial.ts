import type { InitialMessages } from '../messages.ts';
import { common } from './common.ts';
import { clientList } from './list.ts';
import { status } from './status.ts';

// In a function, because bundlers treat a spread at module level as a side effect and would keep all messages.
const combine = (): InitialMessages => ({
  language: { tag: 'en-AU', direction: 'ltr' },
  ...common,
  ...status,
  ...clientList,
});

/** The part of `enAU` that a client list shows at first. */
export const initialEnAU: InitialMessages = /* @__PURE__ */ combine();
