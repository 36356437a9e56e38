import type { Firm, FormRef, Member } from '@foyer/contract';

/** A person or firm with an e-mail address. */
export interface Correspondent {
  name: string;
  email: string;
}

/** The content of an invitation besides its sender and recipient. */
export interface InvitationContent {
  /** When the link expires. */
  expiresAt: string;
  form: FormRef | null;
  message: string | null;
}

/** The content of a mail, by kind. A test mail has the kind `invitation`. */
export type MailContent = {
  firm: Firm & { postalAddress: string | null };
  client: { id: string; name: string };
  member: Pick<Member, 'id' | 'role' | 'name' | 'locale'> & { email: string };
  /** The language of the mail: the available one nearest to the reader's. */
  locale: string;
} & (
  | ({ kind: 'invitation'; inviter: Correspondent; url: string } & InvitationContent)
  /** `stopUrl`: the unsubscribe page; `null` where the host has none. */
  | ({ kind: 'reminder'; inviter: Correspondent; url: string; stopUrl: string | null } & Omit<
      InvitationContent,
      'message'
    >)
  | { kind: 'access-notice'; inviter: Correspondent; url: string }
  /** To staff: the member has requested a new link. */
  | { kind: 'renewal-request'; to: Correspondent }
);

/** The rendered content of a mail. */
export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/**
 * Renders a mail. Called for every attempt, so it must return the same for the same content; escape text in `html` with `escapeHtml`.
 * The portal sets addresses and headers.
 * @param standard the mail as the portal renders it
 */
export type RenderMail = (content: MailContent, standard: RenderedMail) => RenderedMail;

/** The host's `renderMail` has thrown. */
export class RenderMailError extends Error {
  override readonly name = 'RenderMailError';
}
