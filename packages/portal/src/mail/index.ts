export type { Correspondent, InvitationContent, MailContent, RenderedMail, RenderMail } from './content.ts';
export { escapeHtml } from './escape.ts';
export { chooseLanguage, directionOf, localeForLanguage } from './language.ts';
export { arabic, english, french, german, japanese } from './messages/index.ts';
export type { MailMessages } from './messages/index.ts';
