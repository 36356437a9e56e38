import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { english, type MailWords, type RenderMail } from '@foyer/portal';

/** What the operator's own file says about mails. */
export interface Templates {
  renderMail?: RenderMail;
  mailWords?: Record<string, MailWords>;
}

/** The file that FOYER_TEMPLATES names is not what it should be. */
export class BadTemplates extends Error {
  override readonly name = 'BadTemplates';
}

/**
 * Loads the operator's own mails.
 * @param file a module that exports `renderMail`, `mailWords` or both; null: the portal's mails
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
    .filter((name) => name !== 'renderMail' && name !== 'mailWords')
    .map((name) => `It exports ${name}, which nobody asks for.`);
  const { renderMail, mailWords } = exported;
  if (renderMail === undefined && mailWords === undefined)
    faults.push('It exports neither renderMail nor mailWords.');
  if (renderMail !== undefined && !isRenderMail(renderMail)) faults.push('renderMail is no function.');
  if (mailWords !== undefined) faults.push(...faultsOfWords(mailWords));
  if (faults.length > 0)
    throw new BadTemplates(`FOYER_TEMPLATES: ${file} is not what it should be. ${faults.join(' ')}`);
  return { ...(isRenderMail(renderMail) && { renderMail }), ...(isWordsByTag(mailWords) && { mailWords }) };
}

const importFrom = async (file: string): Promise<Record<string, unknown>> => ({
  ...(await import(pathToFileURL(file).href)),
});

// What it gives is looked at when it gives it: a mail that cannot be written waits, and says so in the log.
const isRenderMail = (value: unknown): value is RenderMail => typeof value === 'function';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWordsByTag = (value: unknown): value is Record<string, MailWords> =>
  isRecord(value) && faultsOfWords(value).length === 0;

function faultsOfWords(byTag: unknown): string[] {
  if (!isRecord(byTag)) return ['mailWords is no object of words by language tag.'];
  return Object.entries(byTag).flatMap(([tag, words]) => {
    if (!isTag(tag)) return [`mailWords: ${tag} is no language tag; one is pt-BR.`];
    if (!isRecord(words)) return [`mailWords: ${tag} holds no words.`];
    const wrong = Object.entries(english)
      .filter(([name, word]) => typeof words[name] !== typeof word)
      .map(([name, word]) => `${name} (a ${typeof word})`);
    return wrong.length === 0 ? [] : [`mailWords: ${tag} lacks ${wrong.join(', ')}.`];
  });
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
