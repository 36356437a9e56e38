import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryDataFolder } from '../../store-postgres/test/migrated-database.ts';
import { openServer, submit, textOf, type TestServer } from './open-server.ts';

const { folder, remove } = await temporaryDataFolder();
let server: TestServer;
beforeAll(async () => {
  server = await openServer(folder);
});
afterAll(async () => {
  await server.close();
  remove();
});

const PASSWORD = 'a lantern on the quay';
const clientsCalled = async (name: string) =>
  (await server.api(`/clients?search=${encodeURIComponent(name)}`)).json();
const memberOf = async (clientId: string, memberId: string) => {
  const client = await (await server.api(`/clients/${clientId}`)).json();
  return client.members.find(({ id }: { id: string }) => id === memberId);
};
const invite = async (clientId: string, memberId: string, formId: string | null = null) => {
  const answer = await server.api(`/clients/${clientId}/invitations`, { recipients: [memberId], formId });
  expect((await answer.json()).sent).toHaveLength(1);
};

describe('activation', () => {
  test('survives mail scanners, lets one of 20 concurrent activations win, and records the login', async () => {
    await invite('cl_okafor', 'mb_tom', 'fm_questionnaire');
    const link = await server.linkTo('tom.okafor@northmail.example');
    expect(link).toMatch(new RegExp(`^${server.url}/activate/[\\w-]{43}$`));

    const before = await memberOf('cl_okafor', 'mb_tom');
    const scans = await Promise.all(
      Array.from({ length: 20 }, (_, n) => fetch(link, { method: n % 2 === 0 ? 'GET' : 'HEAD' })),
    );
    expect(scans.map(({ status }) => status)).toEqual(Array<number>(20).fill(200));
    expect((await memberOf('cl_okafor', 'mb_tom')).account).toEqual(before.account);

    const page = await (await fetch(link)).text();
    expect(textOf(page)).toBe(
      'Harbour & Lane Advisory Activate your account For tom.okafor@northmail.example Your name Password 15 characters or more. A short sentence is good. Activate account Not Tom? Write to Nora Lindqvist .',
    );
    expect(page).toContain('value="Tom Okafor"');

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => submit(link, { displayName: 'Tom', password: PASSWORD })),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
      200,
      ...Array<number>(19).fill(410),
    ]);
    const success = answers.find(({ status }) => status === 200);
    expect(textOf((await success?.text()) ?? '')).toBe(
      'Harbour & Lane Advisory Your account is active You can sign in with tom.okafor@northmail.example from now on. Next: New client questionnaire From Nora Lindqvist Sign in',
    );
    expect((await memberOf('cl_okafor', 'mb_tom')).account).toMatchObject({
      status: 'active',
      activatedAt: '2026-11-22T09:00:00.000Z',
      lastLoginAt: null,
    });

    const wrong = await submit(`${server.url}/sign-in`, {
      firm: 'fi_harbour',
      email: 'tom.okafor@northmail.example',
      password: 'not this one at all',
    });
    expect(wrong.status).toBe(422);
    expect(textOf(await wrong.text())).toContain('The e-mail or the password is wrong.');

    const signedIn = await submit(`${server.url}/sign-in`, {
      firm: 'fi_harbour',
      email: 'Tom.Okafor@Northmail.example',
      password: PASSWORD,
    });
    expect(signedIn.status).toBe(200);
    expect(textOf(await signedIn.text())).toBe(
      'Harbour & Lane Advisory You are signed in Hello Tom. You can see: Amelia & Tom Okafor Next: New client questionnaire',
    );
    expect((await memberOf('cl_okafor', 'mb_tom')).account.lastLoginAt).toBe('2026-11-22T09:00:00.000Z');

    expect(textOf(await (await fetch(link)).text())).toBe(
      'Harbour & Lane Advisory This account is already active The link has done its work. Sign in with your e-mail and password. Sign in',
    );
  });

  test('shows a weak password at its field, and keeps the name but not the password', async () => {
    await invite('cl_caroline', 'mb_caroline');
    const link = await server.linkTo('caroline@whitbystudio.example');
    const weak = await submit(link, { displayName: 'Caro', password: 'whitby2026' });
    const page = await weak.text();
    expect(weak.status).toBe(422);
    expect(textOf(page)).toContain('Password Add 5 more characters. Leave out your own name.');
    expect(page).toContain('value="Caro"');
    expect(page).not.toContain('whitby2026');
    expect((await memberOf('cl_caroline', 'mb_caroline')).account.status).toBe('none');

    const nameless = await submit(link, { displayName: ' ', password: PASSWORD });
    expect(nameless.status).toBe(422);
    expect(textOf(await nameless.text())).toContain('Write the name that you want to be greeted by.');
  });

  test('rejects a cross-site form', async () => {
    await invite('cl_novak', 'mb_jana');
    const link = await server.linkTo('jana.novakova@northmail.example');
    const fields = { displayName: 'Jana', password: PASSWORD };
    expect((await submit(link, fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(
      (
        await fetch(link, {
          method: 'POST',
          body: new URLSearchParams(fields),
          headers: { origin: 'https://evil.example' },
        })
      ).status,
    ).toBe(403);
    expect((await memberOf('cl_novak', 'mb_jana')).account.status).toBe('none');
  });

  test('escapes user input', async () => {
    const name = { given: '<img src=x onerror=alert(1)>', family: '"><script>alert(2)</script>' };
    const created = await server.api('/clients', {
      kind: 'individual',
      sendInvitations: true,
      message: '</p><script>alert(3)</script>',
      members: [{ role: 'owner', name, email: 'script@northmail.example' }],
    });
    expect(created.status).toBe(201);
    const link = await server.linkTo('script@northmail.example');
    const page = await fetch(link);
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect([page.headers.get('referrer-policy'), page.headers.get('cache-control')]).toEqual([
      'no-referrer',
      'no-store',
    ]);
    const typed = await submit(link, { displayName: '"><script>alert(4)</script>', password: 'short' });
    const { items } = await (await fetch(`${server.url}/inbox.json`)).json();
    const inbox = await Promise.all(
      ['', `/${items[0].id}`, `/${items[0].id}/html`].map(async (path) =>
        (await fetch(`${server.url}/inbox${path}`)).text(),
      ),
    );
    for (const html of [await page.text(), await typed.text(), ...inbox])
      expect(html).not.toMatch(/<script|<img/);
  });

  test('explains replaced, expired and unknown links', async () => {
    await invite('cl_fatima', 'mb_fatima');
    const first = await server.linkTo('fatima@elidrissi.example');
    server.clock.advance(61_000);
    await invite('cl_fatima', 'mb_fatima');
    const second = await server.linkTo('fatima@elidrissi.example', 2);
    const replaced = await fetch(first);
    expect(replaced.status).toBe(410);
    expect(textOf(await replaced.text())).toBe(
      'Harbour & Lane Advisory A newer e-mail was sent on 22 Nov 2026 Please use the link in that one. If you cannot find it, look in your junk folder. Ask for a new link Write to Nora Lindqvist',
    );
    expect((await submit(first, { displayName: 'Fatima', password: PASSWORD })).status).toBe(410);

    server.clock.advance(30 * 86_400_000 - 1);
    expect((await fetch(second)).status).toBe(200);
    server.clock.advance(1);
    const expired = await submit(second, { displayName: 'Fatima', password: PASSWORD });
    const page = await expired.text();
    expect(expired.status).toBe(410);
    expect(textOf(page)).toBe(
      'Harbour & Lane Advisory This link expired on 22 Dec 2026 Links work for 30 days. Ask Nora Lindqvist for a new one. Ask for a new link Write to Nora Lindqvist',
    );
    expect(page).toContain('href="mailto:nora@harbourlane.example?subject=');

    const renewAt = /<form method="post" action="([^"]+)">/.exec(page)?.[1] ?? '';
    const asked = await submit(`${server.url}${renewAt}`, {});
    expect([asked.status, textOf(await asked.text())]).toEqual([
      200,
      'Your request is on its way If this link was sent to you, a new one follows by e-mail: at once, or when your adviser has seen your request. Look in your junk folder too.',
    ]);
    await expect
      .poll(
        async () => {
          const { items } = await (await fetch(`${server.url}/inbox.json`)).json();
          return items
            .filter(({ to }: { to: string[] }) => to.includes('nora@harbourlane.example'))
            .map(({ subject }: { subject: string }) => subject);
        },
        { timeout: 60_000 },
      )
      .toEqual(['Fatima Zahra El Idrissi asks for a new activation link']);
    const madeUp = await submit(`${server.url}/activate/nobody-ever-made-this/renew`, {});
    expect([madeUp.status, textOf(await madeUp.text()).slice(0, 27)]).toEqual([
      200,
      'Your request is on its way ',
    ]);
    expect((await submit(`${server.url}${renewAt}`, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(
      403,
    );

    const unknown = await fetch(`${server.url}/activate/nobody-ever-made-this`);
    expect(unknown.status).toBe(404);
    expect(textOf(await unknown.text())).toContain('This link does not work');
  });

  test('streams events of a send and of the delivered mail', async () => {
    const stream = await fetch(`${server.url}/v1/events`, {
      headers: { authorization: `Bearer ${server.staffToken}` },
    });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    await invite('cl_novak', 'mb_petr');
    const heard: string[] = [];
    let text = '';
    while (!heard.includes('sent')) {
      text += (await reader?.read())?.value ?? '';
      const events = text
        .split('\n\n')
        .flatMap((message) => /^data: (.*)$/m.exec(message)?.[1] ?? [])
        .map((data) => JSON.parse(data));
      // Advancing the clock also made a retry of the seed data due.
      const theirs = events.filter(({ clientId }) => clientId === 'cl_novak');
      heard.splice(
        0,
        heard.length,
        ...theirs.map(({ client }) => client.members[1].invitation.delivery.status),
      );
    }
    await reader?.cancel();
    expect(heard).toEqual(['queued', 'sent']);
  });

  test('shows the waiting time after ten wrong passwords', async () => {
    const signIn = async () =>
      submit(`${server.url}/sign-in`, {
        firm: 'fi_harbour',
        email: 'guesser@northmail.example',
        password: 'wrong',
      });
    for (let n = 0; n < 10; n += 1)
      expect(textOf(await (await signIn()).text())).toContain('The e-mail or the password is wrong.');
    const refused = await signIn();
    expect([refused.status, textOf(await refused.text())]).toEqual([
      429,
      expect.stringContaining('There were too many tries. Try again in 15 minutes.'),
    ]);
  });

  test('marks an address that the relay rejects as undeliverable, with the reason', async () => {
    await server.api('/clients', {
      kind: 'individual',
      sendInvitations: true,
      members: [{ role: 'owner', name: { given: 'Bo', family: 'Unce' }, email: 'bounce@northmail.example' }],
    });
    await expect
      .poll(async () => (await clientsCalled('Bo Unce')).items[0].members[0].invitation.delivery, {
        timeout: 60_000,
      })
      .toMatchObject({
        status: 'bounced',
        reason: 'The mail server refused it: 550 5.1.1 No such mailbox here',
      });
  });
});
