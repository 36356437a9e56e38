/** A mail, ready for a relay. */
export interface OutgoingMail {
  /** Without angle brackets. The same for every attempt, so that receivers can detect a duplicate. */
  messageId: string;
  from: { name: string; address: string };
  to: { name: string; address: string };
  replyTo: { name: string; address: string } | null;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}
