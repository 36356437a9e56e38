import type { Messages } from '../messages.ts';
import { activate } from './activate.ts';
import { bulk } from './bulk.ts';
import { columns } from './columns.ts';
import { dialogs } from './dialogs.ts';
import { imports } from './import.ts';
import { initialEnAU } from './initial.ts';
import { timeline } from './timeline.ts';

// In a function, as in `initial.ts`.
const combine = (): Messages => ({
  ...initialEnAU,
  ...columns,
  ...dialogs,
  ...timeline,
  ...bulk,
  ...imports,
  ...activate,
});

/** English (Australia), the default. Uses the wording of the help article. */
export const enAU: Messages = /* @__PURE__ */ combine();
