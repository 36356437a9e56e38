import { enAU } from '../en-AU/index.ts';
import type { Messages } from '../messages.ts';
import { toPseudo } from './to-pseudo.ts';

/** Pseudo-locale for tests: accented English, a third longer, in brackets. Text without brackets was not translated. */
export const pseudo: Messages = { ...toPseudo(enAU), language: { tag: 'en-XA', direction: 'ltr' } };
