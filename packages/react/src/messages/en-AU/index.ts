import type { Messages } from '../messages.ts';
import { common } from './common.ts';
import { dialogs } from './dialogs.ts';
import { clientList } from './list.ts';
import { status } from './status.ts';

/** The words of the help article, in the English of Australia. */
export const enAU: Messages = { ...common, ...status, ...clientList, ...dialogs };
