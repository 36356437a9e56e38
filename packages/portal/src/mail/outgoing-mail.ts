/** A mail, ready for a relay. */
export interface OutgoingMail {
  /** Without angle brackets; the same at every try, so that receivers can tell a second copy. */
  messageId: string;
  from: { name: string; address: string };
  to: { name: string; address: string };
  replyTo: { name: string; address: string } | null;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}
