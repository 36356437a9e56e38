import { enAU } from '../en-AU/index.ts';
import type { Messages } from '../messages.ts';
import { toPseudo } from './to-pseudo.ts';

/** English that shows what a translation would run into: accents, a third more room, brackets around whatever was translated. */
export const pseudo: Messages = { ...toPseudo(enAU), language: { tag: 'en-XA', direction: 'ltr' } };
