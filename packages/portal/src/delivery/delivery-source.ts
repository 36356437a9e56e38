import type { MailReport } from '@foyer/contract/rules';

/** What a mail provider says became of one mail. */
export interface DeliveryReport {
  /** Of the mail, with or without its brackets. */
  messageId: string;
  report: Exclude<MailReport, 'none'>;
  /** RFC 3339. */
  at: string;
  /** For staff to read. */
  reason: string | null;
  /** Of a bounce: it speaks of this one mail, and the next one may well arrive. Default false: mail to the address goes nowhere. */
  addressStillValid?: boolean | undefined;
}

/** Understands what one mail provider reports. */
export interface DeliverySource {
  /** Checks the signature over the bytes as they came, then reads. @param now epoch milliseconds */
  read(
    request: { headers: Headers; body: string },
    now: number,
  ): Promise<readonly DeliveryReport[] | 'unsigned' | 'unreadable'>;
  /** Headers that every mail has to carry, so that the provider's reports can name it. Default: none. */
  mailHeaders?(mailId: string): Record<string, string>;
}
