import type { Messages } from '../messages.ts';
import { activate } from './activate.ts';
import { bulk } from './bulk.ts';
import { common } from './common.ts';
import { dialogs } from './dialogs.ts';
import { imports } from './import.ts';
import { clientList } from './list.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';

// A spread at the top of a module counts as a side effect: whoever imports one word would get them all.
const join = (): Messages => ({
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

/** The words of the help article, in the English of Australia. */
export const enAU: Messages = /* @__PURE__ */ join();
