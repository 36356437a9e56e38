import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../../../fixtures/temporary-folder.ts';
import { loadTemplates } from './templates.ts';

/** Writes a module to a file. */
function moduleOf(source: string): string {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  const file = path.join(folder, 'templates.mjs');
  writeFileSync(file, source);
  return file;
}

test('uses the portal’s own mails without a file', async () => {
  expect(await loadTemplates(null)).toEqual({});
});

test('loads renderMail', async () => {
  const { renderMail, mailMessages } = await loadTemplates(
    moduleOf(
      'export const renderMail = (content, standard) => ({ ...standard, subject: `${content.firm.name}: ${standard.subject}` });',
    ),
  );
  expect([typeof renderMail, mailMessages]).toEqual(['function', undefined]);
});

test.each([
  ['', 'It exports neither renderMail nor mailMessages.'],
  ['export default () => null;', 'Unknown export default. It exports neither renderMail nor mailMessages.'],
  [
    'export const rendermail = () => null;',
    'Unknown export rendermail. It exports neither renderMail nor mailMessages.',
  ],
  ['export const renderMail = {};', 'renderMail must be a function.'],
  ['export const mailMessages = [];', 'mailMessages must be an object with messages by language tag.'],
  [
    'export const mailMessages = { "in German": {} };',
    'mailMessages: in German must be a language tag such as pt-BR.',
  ],
  ['export const mailMessages = { de: null };', 'mailMessages: de must be an object of messages.'],
])('rejects the module %j', async (source, why) => {
  const file = moduleOf(source);
  await expect(loadTemplates(file)).rejects.toThrow(`FOYER_TEMPLATES: ${file} is invalid. ${why}`);
});

test('lists missing messages of a language', async () => {
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

test('explains a missing file and one that is not a module', async () => {
  await expect(loadTemplates('/nowhere/templates.mjs')).rejects.toThrow(
    'FOYER_TEMPLATES: /nowhere/templates.mjs cannot be loaded:',
  );
  await expect(loadTemplates(moduleOf('export const renderMail = ;'))).rejects.toThrow('Unexpected token');
});
