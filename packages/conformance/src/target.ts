/** A mail as a target can show it. */
export interface ReceivedMail {
  to: string;
  subject: string;
  text: string;
}

/** Something a backend may not offer to a test; the reason is printed beside what is skipped. */
export type Capability<T> = T | { missing: string };

/** What a provider can report of a mail. */
export type DeliveryReportType = 'delivered' | 'deferred' | 'bounced' | 'suppressed' | 'complained';

/** A backend to be proved. */
export interface Target {
  name: string;
  /** Where it is mounted, without `/v1`. */
  baseUrl: string;
  fetch: typeof globalThis.fetch;
  /** A staff member who may do everything. */
  token: string;
  /** A staff member of the same firm who may only look. */
  readOnlyToken: Capability<{ token: string }>;
  /** A staff member of another firm who may do everything there. */
  otherFirm: Capability<{ token: string }>;
  /** Mails sent so far to an address, the oldest first; waits until what is due has been sent. */
  mails: Capability<{ to(address: string): Promise<ReceivedMail[]> }>;
  /** Reports what became of the latest mail to an address, as its mail provider would. @returns the status of the answer; 404 when there is no such mail */
  deliveryReports: Capability<{
    report(address: string, what: DeliveryReportType, how?: { signed: boolean }): Promise<number>;
  }>;
  /** Turns the portal's clock on. */
  clock: Capability<{ advance(ms: number): Promise<void> }>;
  /** How many rows each table has, or whatever else would show that something was written. */
  rows: Capability<{ count(): Promise<Record<string, number>> }>;
  /** An origin that the backend allows, other than its own. */
  allowedOrigin: Capability<{ origin: string }>;
}

/** What a check can ask for. */
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

/** Why a need is not met, or null. */
export function missingReason(target: Target, need: Need): string | null {
  const offered = target[need];
  return 'missing' in offered ? offered.missing : null;
}

/** Whether a capability is there, rather than the reason why it is not. */
export const isOffered = <T extends object>(capability: Capability<T>): capability is T =>
  !('missing' in capability);
