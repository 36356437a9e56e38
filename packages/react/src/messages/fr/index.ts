import type { Messages } from '../messages.ts';
import { activate } from './activate.ts';
import { bulk } from './bulk.ts';
import { columns } from './columns.ts';
import { common } from './common.ts';
import { dialogs } from './dialogs.ts';
import { imports } from './import.ts';
import { clientList } from './list.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';

/** French, formal. */
export const fr: Messages = {
  language: { tag: 'fr', direction: 'ltr' },
  ...common,
  ...status,
  ...clientList,
  ...columns,
  ...dialogs,
  ...timeline,
  ...bulk,
  ...imports,
  ...activate,
};
