import { describe, expect, test } from 'vitest';
import type { PortalOptions } from '../src/index.ts';
import {
  english,
  escapeHtml,
  type MailContent,
  type MailMessages,
  type RenderedMail,
} from '../src/mail/index.ts';
import { openPortal } from './harness.ts';

const MINUTE = 60_000;
const german: MailMessages = {
  ...english,
  hello: ({ given }) => `Guten Tag ${given},`,
  activateSubject: (firm) => `Ihr Konto bei ${firm}`,
  activate: 'Konto <öffnen>',
  until: (date) => `Der Link gilt bis ${date}.`,
};

/** Invites a member with a locale. */
async function invite(changes: Partial<PortalOptions>, locale?: string) {
  const opened = await openPortal(changes);
  const created: { id: string; members: { id: string }[] } = await (
    await opened.post('/clients', {
      kind: 'individual',
      members: [
        { role: 'owner', name: { given: 'Tom', family: 'Okafor' }, email: 'tom@northmail.example', locale },
      ],
    })
  ).json();
  const send = () =>
    opened.post(`/clients/${created.id}/invitations`, {
      recipients: 'owners',
      formId: 'fm_1',
      message: 'Welcome',
    });
  await send();
  return { ...opened, clientId: created.id, memberId: created.members[0]?.id ?? '', send };
}

describe('the language of a mail', () => {
  test.each([
    ['de-AT', 'Ihr Konto bei Harbour & Lane Advisory', 'Der Link gilt bis 22.\u00a0Dez.\u00a02026.', 'de-AT'],
    ['de', 'Ihr Konto bei Harbour & Lane Advisory', 'Der Link gilt bis 22.\u00a0Dez.\u00a02026.', 'de'],
    [
      'pt',
      'Activate your Harbour & Lane Advisory account',
      'The link works until 22\u00a0Dec\u00a02026',
      'en-AU',
    ],
    [
      'en-US',
      'Activate your Harbour & Lane Advisory account',
      'The link works until Dec\u00a022,\u00a02026',
      'en-US',
    ],
    [
      undefined,
      'Activate your Harbour & Lane Advisory account',
      'The link works until 22\u00a0Dec\u00a02026',
      'en-AU',
    ],
  ])('for a reader of %s', async (locale, subject, until, language) => {
    const { deliver, outbox } = await invite({ mailMessages: { de: german } }, locale);
    await deliver();
    expect(outbox[0]?.subject).toBe(subject);
    expect(outbox[0]?.text).toContain(until);
    expect(outbox[0]?.html).toContain(`<html lang="${language}" dir="ltr">`);
    expect(outbox[0]?.html).not.toContain('<öffnen>');
  });

  test('is the closest match of several, and English messages can be overridden', async () => {
    const mailMessages: Record<string, MailMessages> = {
      de: german,
      'de-CH': { ...german, hello: ({ given }) => `Grüezi ${given},` },
      en: { ...english, hello: ({ given }) => `Dear ${given},` },
    };
    for (const [locale, hello] of [
      ['de-CH', 'Grüezi Tom,'],
      ['de-DE', 'Guten Tag Tom,'],
      ['en-GB', 'Dear Tom,'],
      ['pt', 'Dear Tom,'],
    ] as const) {
      const { deliver, outbox } = await invite({ mailMessages }, locale);
      await deliver();
      expect(outbox[0]?.text).toContain(hello);
    }
  });
});

describe('renderMail', () => {
  test('receives the content of the mail and replaces its text, while headers and addresses stay', async () => {
    const contents: MailContent[] = [];
    const renderMail = (content: MailContent, standard: RenderedMail): RenderedMail => {
      contents.push(content);
      return {
        subject: `[Portal]\r\n${standard.subject}`,
        text: standard.text.toUpperCase(),
        html: `<p>${escapeHtml(content.member.name.given)}</p>`,
      };
    };
    const { deliver, outbox, post, clientId, memberId } = await invite({ renderMail });
    await deliver();
    expect(outbox[0]).toMatchObject({
      subject: '[Portal] Activate your Harbour & Lane Advisory account',
      html: '<p>Tom</p>',
      to: { address: 'tom@northmail.example' },
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    expect(contents).toEqual([
      {
        kind: 'invitation',
        locale: 'en-AU',
        url: expect.stringMatching(/^https:\/\/portal\.example\/activate\/[\w-]{43}$/),
        expiresAt: '2026-12-22T09:00:00.000Z',
        form: { id: 'fm_1', name: 'New client questionnaire' },
        message: 'Welcome',
        firm: {
          id: 'fi_1',
          name: 'Harbour & Lane Advisory',
          timeZone: 'Europe/London',
          locale: 'en-AU',
          postalAddress: '14 Quay Street',
        },
        client: { id: clientId, name: 'Tom Okafor' },
        member: {
          id: memberId,
          role: 'owner',
          name: { given: 'Tom', family: 'Okafor' },
          locale: 'en-AU',
          email: 'tom@northmail.example',
        },
        inviter: { name: 'Nora Lindqvist', email: 'nora@harbourlane.example' },
      },
    ]);
    const preview = await (await post(`/clients/${clientId}/invitations/preview`, { memberId })).json();
    expect(preview).toMatchObject({
      subject: '[Portal] Activate your Harbour & Lane Advisory account',
      html: '<p>Tom</p>',
    });
  });

  test('defers the mail when it throws, while other mails are delivered', async () => {
    let broken = true;
    const renderMail = (content: MailContent, standard: RenderedMail): RenderedMail => {
      if (broken && content.client.name === 'Tom Okafor') throw new Error('no template');
      return standard;
    };
    const { deliver, outbox, post, member, clientId, advance } = await invite({ renderMail });
    const other: { id: string } = await (
      await post('/clients', {
        kind: 'individual',
        members: [{ role: 'owner', name: { given: 'Ada', family: 'Ng' }, email: 'ada@northmail.example' }],
      })
    ).json();
    await post(`/clients/${other.id}/invitations`, { recipients: 'owners' });
    await expect(deliver()).rejects.toMatchObject({
      name: 'RenderMailError',
      cause: new Error('no template'),
    });
    expect(outbox.map(({ to }) => to.address)).toEqual(['ada@northmail.example']);
    expect((await member(clientId))?.invitation?.delivery).toMatchObject({
      status: 'deferred',
      reason: 'This mail could not be written',
    });
    broken = false;
    advance(MINUTE);
    await deliver();
    expect((await member(clientId))?.invitation?.delivery.status).toBe('sent');
  });
});
