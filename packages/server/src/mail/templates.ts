import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { english, type MailMessages, type RenderMail } from '@foyer/portal/mail';

/** Mail templates of the operator. */
export interface Templates {
  renderMail?: RenderMail;
  mailMessages?: Record<string, MailMessages>;
}

/** The module at FOYER_TEMPLATES is invalid. */
export class TemplatesError extends Error {
  override readonly name = 'TemplatesError';
}

/**
 * Loads the operator's mail templates.
 * @param file a module that exports `renderMail`, `mailMessages` or both; null: the portal's own mails
 * @throws TemplatesError with all errors
 */
export async function loadTemplates(file: string | null): Promise<Templates> {
  if (file === null) return {};
  const exported = await importFrom(path.resolve(file)).catch((thrown: unknown) => {
    throw new TemplatesError(
      `FOYER_TEMPLATES: ${file} cannot be loaded: ${thrown instanceof Error ? thrown.message : 'it threw'}`,
    );
  });
  const errors = Object.keys(exported)
    .filter((name) => name !== 'renderMail' && name !== 'mailMessages')
    .map((name) => `Unknown export ${name}.`);
  const { renderMail, mailMessages } = exported;
  if (renderMail === undefined && mailMessages === undefined)
    errors.push('It exports neither renderMail nor mailMessages.');
  if (renderMail !== undefined && !isRenderMail(renderMail)) errors.push('renderMail must be a function.');
  if (mailMessages !== undefined) errors.push(...messageErrors(mailMessages));
  if (errors.length > 0) throw new TemplatesError(`FOYER_TEMPLATES: ${file} is invalid. ${errors.join(' ')}`);
  return {
    ...(isRenderMail(renderMail) && { renderMail }),
    ...(isMessagesByTag(mailMessages) && { mailMessages }),
  };
}

const importFrom = async (file: string): Promise<Record<string, unknown>> => ({
  ...(await import(pathToFileURL(file).href)),
});

// Its result is validated on each call: a mail that cannot be rendered is retried, and the error is logged.
const isRenderMail = (value: unknown): value is RenderMail => typeof value === 'function';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMessagesByTag = (value: unknown): value is Record<string, MailMessages> =>
  isRecord(value) && messageErrors(value).length === 0;

function messageErrors(byTag: unknown): string[] {
  if (!isRecord(byTag)) return ['mailMessages must be an object with messages by language tag.'];
  return Object.entries(byTag).flatMap(([tag, messages]) => {
    if (!isLanguageTag(tag)) return [`mailMessages: ${tag} must be a language tag such as pt-BR.`];
    if (!isRecord(messages)) return [`mailMessages: ${tag} must be an object of messages.`];
    const missing = Object.entries(english)
      .filter(([name, message]) => typeof messages[name] !== typeof message)
      .map(([name, message]) => `${name} (a ${typeof message})`);
    return missing.length === 0 ? [] : [`mailMessages: ${tag} lacks ${missing.join(', ')}.`];
  });
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
