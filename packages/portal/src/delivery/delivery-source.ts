import type { MailReport } from '@foyer/contract/rules';

/** A mail provider's report about one mail. */
export interface DeliveryReport {
  /** The Message-ID, with or without angle brackets. */
  messageId: string;
  report: Exclude<MailReport, 'none'>;
  /** RFC 3339. */
  at: string;
  /** Displayed to staff. */
  reason: string | null;
  /** Whether a bounce concerns only this mail, so that the address is not suppressed. @default false */
  addressStillValid?: boolean | undefined;
}

/** Reads the webhooks of one mail provider. */
export interface DeliverySource {
  /** Verifies the signature of the unchanged body, then parses it. @param now epoch milliseconds */
  read(
    request: { headers: Headers; body: string },
    now: number,
  ): Promise<readonly DeliveryReport[] | 'unsigned' | 'unreadable'>;
  /** Returns headers for a mail that let the provider's reports refer to it. */
  mailHeaders?(mailId: string): Record<string, string>;
}
