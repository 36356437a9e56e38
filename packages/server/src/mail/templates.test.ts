import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../../../fixtures/temporary-folder.ts';
import { loadTemplates } from './templates.ts';

/** A module of the operator's, in a file. */
function moduleOf(source: string): string {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  const file = path.join(folder, 'templates.mjs');
  writeFileSync(file, source);
  return file;
}

test('without a file the portal writes its own mails', async () => {
  expect(await loadTemplates(null)).toEqual({});
});

test('a file may write mails', async () => {
  const { renderMail, mailMessages } = await loadTemplates(
    moduleOf(
      'export const renderMail = (content, standard) => ({ ...standard, subject: `${content.firm.name}: ${standard.subject}` });',
    ),
  );
  expect([typeof renderMail, mailMessages]).toEqual(['function', undefined]);
});

test.each([
  ['', 'It exports neither renderMail nor mailMessages.'],
  [
    'export default () => null;',
    'It exports default, which nobody asks for. It exports neither renderMail nor mailMessages.',
  ],
  [
    'export const rendermail = () => null;',
    'It exports rendermail, which nobody asks for. It exports neither renderMail nor mailMessages.',
  ],
  ['export const renderMail = {};', 'renderMail is no function.'],
  ['export const mailMessages = [];', 'mailMessages is no object of words by language tag.'],
  [
    'export const mailMessages = { "in German": {} };',
    'mailMessages: in German is no language tag; one is pt-BR.',
  ],
  ['export const mailMessages = { de: null };', 'mailMessages: de holds no words.'],
])('%j is refused', async (source, why) => {
  const file = moduleOf(source);
  await expect(loadTemplates(file)).rejects.toThrow(
    `FOYER_TEMPLATES: ${file} is not what it should be. ${why}`,
  );
});

test('words of a language are all there, or it is told which are not', async () => {
  const names = Object.keys((await import('@foyer/portal/mail')).english);
  const file = moduleOf(
    `export const mailMessages = { de: { hello: 'Hallo', ${names
      .filter((name) => name !== 'hello' && name !== 'signIn')
      .map((name) => `${name}: ${name.endsWith('Title') ? "'x'" : '() => "x"'}`)
      .join(', ')} } };`,
  );
  const failure = await loadTemplates(file).catch((thrown: unknown) =>
    thrown instanceof Error ? thrown.message : '',
  );
  expect(failure).toContain('mailMessages: de lacks ');
  expect(failure).toContain('hello (a function)');
  expect(failure).toContain('signIn (a string)');
  expect(failure).not.toContain('activateTitle');
});

test('a file that is not there, or is no module, says so', async () => {
  await expect(loadTemplates('/nowhere/templates.mjs')).rejects.toThrow(
    'FOYER_TEMPLATES: /nowhere/templates.mjs cannot be loaded:',
  );
  await expect(loadTemplates(moduleOf('export const renderMail = ;'))).rejects.toThrow('Unexpected token');
});
