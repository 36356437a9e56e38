import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from '@foyer/contract';
import { systemClock } from '@foyer/portal';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startServer } from '../src/server.ts';
import { temporaryDataFolder } from '../../store-postgres/test/migrated-database.ts';
import { configOf } from './open-server.ts';

const SOURCE = `
import { english, escapeHtml } from ${JSON.stringify(import.meta.resolve('@foyer/portal/mail'))};

export const mailMessages = { de: { ...english, activateSubject: (firm) => \`Ihr Zugang zu \${firm}\` } };

/** @type {import('@foyer/portal/mail').RenderMail} */
export const renderMail = (content, standard) => ({ ...standard, html: '<p>' + escapeHtml(content.kind + ' from ' + content.firm.name) + '</p>' });
`;

test('renders mails with the operator’s templates, in the language of the recipient', async () => {
  const { folder, remove } = await temporaryDataFolder();
  onTestFinished(remove);
  const file = path.join(folder, 'templates.mjs');
  writeFileSync(file, SOURCE);
  const server = await startServer(configOf({ FOYER_DATA_DIR: folder, FOYER_TEMPLATES: file }), {
    log: () => undefined,
    clock: systemClock,
  });
  onTestFinished(() => server.close());
  const headers = {
    authorization: `Bearer ${server.staffToken}`,
    'content-type': 'application/json',
    'idempotency-key': 'k1',
  };
  const post = (where: string, body: unknown): Promise<Response> =>
    fetch(`${server.url}/v1${where}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const person = (given: string, email: string, locale: string) => ({
    role: 'owner',
    name: { given, family: 'Okafor' },
    email,
    locale,
  });
  const { id }: Client = await (
    await post('/clients', {
      kind: 'group',
      members: [
        person('Tom', 'tom@northmail.example', 'en-AU'),
        person('Uwe', 'uwe@nordpost.example', 'de-AT'),
      ],
    })
  ).json();
  await post(`/clients/${id}/invitations`, { recipients: 'owners' });
  const mails = await vi.waitFor(
    async () => {
      const { items }: { items: { id: string; to: string[]; subject: string }[] } = await (
        await fetch(`${server.url}/inbox.json`)
      ).json();
      const theirs = items.filter(({ to }) =>
        to.some((address) => /^(tom|uwe)@/.test(address) && !address.includes('.okafor')),
      );
      if (theirs.length < 2) throw new Error(`${theirs.length} mails so far`);
      return theirs;
    },
    { timeout: 60_000, interval: 20 },
  );
  expect(Object.fromEntries(mails.map(({ to, subject }) => [to[0], subject]))).toEqual({
    'tom@northmail.example': 'Activate your Harbour & Lane Advisory account',
    'uwe@nordpost.example': 'Ihr Zugang zu Harbour & Lane Advisory',
  });
  const page = await (
    await post(`/clients/${id}/invitations/preview`, {
      memberId: (await clientOf(server.url, headers, id)).members[0]?.id,
    })
  ).json();
  expect(page.html).toBe('<p>invitation from Harbour &amp; Lane Advisory</p>');
});

test('does not start with an invalid templates file, and unlocks the data folder', async () => {
  const { folder, remove } = await temporaryDataFolder();
  onTestFinished(remove);
  const start = (env: Record<string, string>) =>
    startServer(configOf({ FOYER_DATA_DIR: folder, ...env }), { log: () => undefined, clock: systemClock });
  const file = path.join(folder, 'templates.mjs');
  writeFileSync(file, 'export const rendermail = () => null;');
  await expect(start({ FOYER_TEMPLATES: file })).rejects.toThrow(
    `FOYER_TEMPLATES: ${file} is invalid. Unknown export rendermail. It exports neither renderMail nor mailMessages.`,
  );
  await (await start({})).close();
});

const clientOf = async (url: string | null, headers: Record<string, string>, id: string): Promise<Client> =>
  (await fetch(`${url}/v1/clients/${id}`, { headers })).json();
