/** A mail that the backend sent. */
export interface ReceivedMail {
  to: string;
  subject: string;
  text: string;
}

/** Something a backend may offer to checks, or the reason why it does not; the reason is printed beside skipped checks. */
export type Capability<T> = T | { missing: string };

/** What a mail provider can report about a mail. */
export type DeliveryReportType = 'delivered' | 'deferred' | 'bounced' | 'suppressed' | 'complained';

/** A backend under test. */
export interface Target {
  name: string;
  /** The URL at which it is mounted, without `/v1`. */
  baseUrl: string;
  fetch: typeof globalThis.fetch;
  /** Token of a staff member with all permissions. */
  token: string;
  /** Token of a staff member of the same firm without permissions. */
  readOnlyToken: Capability<{ token: string }>;
  /** Token of a staff member of another firm with all permissions. */
  otherFirm: Capability<{ token: string }>;
  /** Returns the mails sent to an address, oldest first, once all due mail is sent. */
  mails: Capability<{ to(address: string): Promise<ReceivedMail[]> }>;
  /** Sends a delivery report for the latest mail to an address, as the mail provider would. @returns the response's status; 404 when there is no such mail */
  deliveryReports: Capability<{
    report(address: string, what: DeliveryReportType, how?: { signed: boolean }): Promise<number>;
  }>;
  /** Advances the portal's clock. */
  clock: Capability<{ advance(ms: number): Promise<void> }>;
  /** Counts the rows of each table, or anything else that shows whether something was written. */
  rows: Capability<{ count(): Promise<Record<string, number>> }>;
  /** An origin that the backend allows, other than its own. */
  allowedOrigin: Capability<{ origin: string }>;
}

/** A capability that a check can require. */
export type Need = Extract<
  {
    [Key in keyof Target]: Target[Key] extends Capability<object>
      ? { missing: string } extends Target[Key]
        ? Key
        : never
      : never;
  }[keyof Target],
  string
>;

/** Returns the reason why a capability is missing, or null. */
export function missingReason(target: Target, need: Need): string | null {
  const offered = target[need];
  return 'missing' in offered ? offered.missing : null;
}

/** Whether a capability is offered. */
export const isOffered = <T extends object>(capability: Capability<T>): capability is T =>
  !('missing' in capability);
