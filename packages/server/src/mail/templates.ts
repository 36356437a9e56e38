import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { english, type MailMessages, type RenderMail } from '@foyer/portal/mail';

/** What the operator's own file says about mails. */
export interface Templates {
  renderMail?: RenderMail;
  mailMessages?: Record<string, MailMessages>;
}

/** The file that FOYER_TEMPLATES names is not what it should be. */
export class BadTemplates extends Error {
  override readonly name = 'BadTemplates';
}

/**
 * Loads the operator's own mails.
 * @param file a module that exports `renderMail`, `mailMessages` or both; null: the portal's mails
 * @throws BadTemplates with everything that is wrong with it
 */
export async function loadTemplates(file: string | null): Promise<Templates> {
  if (file === null) return {};
  const exported = await importFrom(path.resolve(file)).catch((thrown: unknown) => {
    throw new BadTemplates(
      `FOYER_TEMPLATES: ${file} cannot be loaded: ${thrown instanceof Error ? thrown.message : 'it threw'}`,
    );
  });
  const faults = Object.keys(exported)
    .filter((name) => name !== 'renderMail' && name !== 'mailMessages')
    .map((name) => `It exports ${name}, which nobody asks for.`);
  const { renderMail, mailMessages } = exported;
  if (renderMail === undefined && mailMessages === undefined)
    faults.push('It exports neither renderMail nor mailMessages.');
  if (renderMail !== undefined && !isRenderMail(renderMail)) faults.push('renderMail is no function.');
  if (mailMessages !== undefined) faults.push(...faultsOfWords(mailMessages));
  if (faults.length > 0)
    throw new BadTemplates(`FOYER_TEMPLATES: ${file} is not what it should be. ${faults.join(' ')}`);
  return {
    ...(isRenderMail(renderMail) && { renderMail }),
    ...(isWordsByTag(mailMessages) && { mailMessages }),
  };
}

const importFrom = async (file: string): Promise<Record<string, unknown>> => ({
  ...(await import(pathToFileURL(file).href)),
});

// What it gives is looked at when it gives it: a mail that cannot be written waits, and says so in the log.
const isRenderMail = (value: unknown): value is RenderMail => typeof value === 'function';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWordsByTag = (value: unknown): value is Record<string, MailMessages> =>
  isRecord(value) && faultsOfWords(value).length === 0;

function faultsOfWords(byTag: unknown): string[] {
  if (!isRecord(byTag)) return ['mailMessages is no object of words by language tag.'];
  return Object.entries(byTag).flatMap(([tag, words]) => {
    if (!isTag(tag)) return [`mailMessages: ${tag} is no language tag; one is pt-BR.`];
    if (!isRecord(words)) return [`mailMessages: ${tag} holds no words.`];
    const wrong = Object.entries(english)
      .filter(([name, word]) => typeof words[name] !== typeof word)
      .map(([name, word]) => `${name} (a ${typeof word})`);
    return wrong.length === 0 ? [] : [`mailMessages: ${tag} lacks ${wrong.join(', ')}.`];
  });
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
