import type { ActivateMessages } from './activate-messages.ts';
import type { BulkMessages } from './bulk-messages.ts';
import type { CommonMessages } from './common-messages.ts';
import type { DialogMessages } from './dialog-messages.ts';
import type { ImportMessages } from './import-messages.ts';
import type { ListMessages } from './list-messages.ts';
import type { StatusMessages } from './status-messages.ts';
import type { TimelineMessages } from './timeline-messages.ts';

/** The language of a whole object of words. */
export interface Language {
  /** BCP 47: for dates and numbers, and for whoever reads the page aloud. */
  tag: string;
  direction: 'ltr' | 'rtl';
}

/** Every word that Foyer says, by component. Strings, or functions of what the sentence is about; dates arrive written out. */
export interface Messages
  extends
    CommonMessages,
    StatusMessages,
    ListMessages,
    DialogMessages,
    TimelineMessages,
    BulkMessages,
    ImportMessages,
    ActivateMessages {
  language: Language;
}

/** Any part of an object, however deep; functions and lists are leaves. */
export type DeepPartial<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends object
    ? { [Key in keyof T]?: DeepPartial<T[Key]> }
    : T;

/** What a host hands in to change some of the words. */
export type MessageOverrides = DeepPartial<Messages>;
