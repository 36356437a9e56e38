import type { Messages } from '../messages.ts';
import { activate } from './activate.ts';
import { bulk } from './bulk.ts';
import { common } from './common.ts';
import { dialogs } from './dialogs.ts';
import { imports } from './import.ts';
import { clientList } from './list.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';

// In a function, because bundlers treat a spread at module level as a side effect and would keep all messages.
const combine = (): Messages => ({
  language: { tag: 'en-AU', direction: 'ltr' },
  ...common,
  ...status,
  ...clientList,
  ...dialogs,
  ...timeline,
  ...bulk,
  ...imports,
  ...activate,
});

/** English (Australia), the default. Uses the wording of the help article. */
export const enAU: Messages = /* @__PURE__ */ combine();
