import type { Firm, FormRef, Member } from '@foyer/contract';

/** Somebody with an address. */
export interface Correspondent {
  name: string;
  email: string;
}

/** What an invitation says beside who is invited to what. */
export interface InvitationContent {
  /** When the link dies. */
  expiresAt: string;
  form: FormRef | null;
  message: string | null;
}

/** What a mail speaks of, by its kind. A test of an invitation is written like one. */
export type MailContent = {
  firm: Firm & { postalAddress: string | null };
  client: { id: string; name: string };
  member: Pick<Member, 'id' | 'role' | 'name' | 'locale'> & { email: string };
  /** The language that the mail is written in: as near to the reader's as there are words. */
  locale: string;
} & (
  | ({ kind: 'invitation'; inviter: Correspondent; url: string } & InvitationContent)
  /** `stopUrl`: where the reader ends the reminders; null where the host has no such page. */
  | ({ kind: 'reminder'; inviter: Correspondent; url: string; stopUrl: string | null } & Omit<
      InvitationContent,
      'message'
    >)
  | { kind: 'access-notice'; inviter: Correspondent; url: string }
  /** To staff: the member asks for a new link. */
  | { kind: 'renewal-request'; to: Correspondent }
);

/** A mail as it is read. */
export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/**
 * Writes a mail in the host's own words. It is called again at every try and must write the same; whatever it puts into `html` it escapes with `escapeHtml`.
 * Addresses and headers stay the portal's.
 * @param standard the mail as the portal writes it
 */
export type RenderMail = (content: MailContent, standard: RenderedMail) => RenderedMail;

/** A host's own function could not write a mail. */
export class RenderMailError extends Error {
  override readonly name = 'RenderFailed';
}
