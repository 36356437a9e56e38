import type { ActivateMessages } from './activate-messages.ts';
import type { BulkMessages } from './bulk-messages.ts';
import type { ColumnMessages } from './column-messages.ts';
import type { CommonMessages } from './common-messages.ts';
import type { DialogMessages } from './dialog-messages.ts';
import type { ImportMessages } from './import-messages.ts';
import type { ListMessages } from './list-messages.ts';
import type { StatusMessages } from './status-messages.ts';
import type { TimelineMessages } from './timeline-messages.ts';

/** Language of a `Messages` object. */
export interface Language {
  /** BCP 47 tag, used for dates, numbers and the `lang` attribute. */
  tag: string;
  direction: 'ltr' | 'rtl';
}

/** The messages of what a client list shows at first. The others load with the dialogs. */
export interface InitialMessages extends CommonMessages, StatusMessages, ListMessages {
  language: Language;
}

/** All messages, grouped by component: strings, or functions of the values to insert. Dates are passed formatted. */
export interface Messages
  extends
    InitialMessages,
    ColumnMessages,
    DialogMessages,
    TimelineMessages,
    BulkMessages,
    ImportMessages,
    ActivateMessages {}

/** Makes all properties optional, recursively. Functions are left as they are. */
export type DeepPartial<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends object
    ? { [Key in keyof T]?: DeepPartial<T[Key]> }
    : T;

/** Messages that a host app replaces. */
export type MessageOverrides = DeepPartial<Messages>;
