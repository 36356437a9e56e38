import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { InboxMail } from '../src/mail/inbox.ts';
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

/** Adds a member with a locale, sends an invitation and waits for the mail. */
async function invite(locale: string): Promise<InboxMail> {
  const email = `reader.${locale.toLowerCase()}@northmail.example`;
  const added: { id: string } = await (
    await server.api('/clients', {
      kind: 'individual',
      members: [{ role: 'owner', name: { given: 'Tom', family: 'Okafor' }, email, locale }],
    })
  ).json();
  await server.api(`/clients/${added.id}/invitations`, { recipients: 'owners', formId: null, message: null });
  return vi.waitFor(
    async () => {
      const { items }: { items: InboxMail[] } = await (await fetch(`${server.url}/inbox.json`)).json();
      const mail = items.find(({ to }) => to.includes(email));
      if (mail === undefined) throw new Error('Not yet');
      return mail;
    },
    { timeout: 60_000, interval: 20 },
  );
}

const bare = (text: string): string => text.replace(/[\u2068\u2069]/g, '');
const FIRM = 'Harbour & Lane Advisory';
const PASSWORD = 'a lantern on the quay';

// Dates are in the firm's time zone, Europe/London.
const languages = {
  de: {
    direction: 'ltr',
    subject: `Aktivieren Sie Ihr Konto bei ${FIRM}`,
    mail: [
      'Guten Tag Tom Okafor,',
      'Der Link gilt bis 22. Dez. 2026',
      'Konto aktivieren:',
      'Sind Sie nicht gemeint?',
    ],
    page: `${FIRM} Aktivieren Sie Ihr Konto Für reader.de@northmail.example Ihr Name Passwort Mindestens 15 Zeichen. Gut ist ein kurzer Satz. Konto aktivieren Sie sind nicht Tom? Schreiben Sie an Nora Lindqvist .`,
    weak: 'Fügen Sie noch 10 Zeichen hinzu.',
    active: 'Ihr Konto ist aktiv',
    used: 'Dieses Konto ist bereits aktiv',
    signIn: `${FIRM} Anmelden E-Mail-Adresse Passwort Anmelden Noch kein Konto? Verwenden Sie den Link in der E-Mail von ${FIRM}.`,
    unknown: 'Dieser Link funktioniert nicht',
  },
  fr: {
    direction: 'ltr',
    subject: `Activez votre compte ${FIRM}`,
    mail: [
      'Bonjour Tom Okafor,',
      'Le lien est valable jusqu’au 22 déc. 2026',
      'Activer le compte :',
      'Ce n’est pas vous ?',
    ],
    page: `${FIRM} Activez votre compte Pour reader.fr@northmail.example Votre nom Mot de passe 15 caractères ou plus. Une courte phrase convient bien. Activer le compte Vous n’êtes pas Tom ? Écrivez à Nora Lindqvist .`,
    weak: 'Ajoutez encore 10 caractères.',
    active: 'Votre compte est actif',
    used: 'Ce compte est déjà actif',
    signIn: `${FIRM} Se connecter E-mail Mot de passe Se connecter Pas encore de compte ? Utilisez le lien de l’e-mail de ${FIRM}.`,
    unknown: 'Ce lien ne fonctionne pas',
  },
  ja: {
    direction: 'ltr',
    subject: `【${FIRM}】アカウントを有効化してください`,
    mail: [
      'Okafor Tom 様',
      'リンクは2026年12月22日まで有効で、1回だけ使えます。',
      'アカウントを有効化:',
      'お心当たりのない場合は',
    ],
    page: `${FIRM} アカウントを有効化してください reader.ja@northmail.example のアカウント お名前 パスワード 15文字以上。短い文章がおすすめです。 アカウントを有効化 Tom様ではありませんか？ Nora Lindqvist にご連絡ください。`,
    weak: 'あと10文字追加してください。',
    active: 'アカウントが有効になりました',
    used: 'このアカウントはすでに有効です',
    signIn: `${FIRM} ログイン メールアドレス パスワード ログイン アカウントをお持ちでない場合は、${FIRM}からのメールのリンクをお使いください。`,
    unknown: 'このリンクは使えません',
  },
  ar: {
    direction: 'rtl',
    subject: `فعّل حسابك لدى ${FIRM}`,
    mail: ['مرحبًا Tom Okafor،', 'يظل الرابط صالحًا حتى 22 ديسمبر 2026', 'تفعيل الحساب:', 'لست المقصود؟'],
    page: `${FIRM} فعّل حسابك للعنوان reader.ar@northmail.example اسمك كلمة المرور 15 حرفًا أو أكثر. جملة قصيرة خيار جيد. تفعيل الحساب لست Tom؟ اكتب إلى Nora Lindqvist .`,
    weak: 'أضف 10 أحرف.',
    active: 'حسابك نشط الآن',
    used: 'هذا الحساب نشط بالفعل',
    signIn: `${FIRM} تسجيل الدخول البريد الإلكتروني كلمة المرور تسجيل الدخول ليس لديك حساب بعد؟ استخدم الرابط في الرسالة الواردة من ${FIRM}.`,
    unknown: 'هذا الرابط لا يعمل',
  },
};

/** Typical for English pages, but not part of names and addresses. */
const ENGLISH = /\b(the|your|you|account|please|sign|write|password|sent|because|invited)\b/i;
const withoutNames = (text: string): string => text.replaceAll(FIRM, '').replace(/\S+@\S+|https?:\S+/g, '');

describe.each(Object.entries(languages))('a member with locale %s', (locale, expected) => {
  let mail: InboxMail;
  const link = () => mail.links[0] ?? '';

  test('receives the invitation in that language, with an intact subject', async () => {
    mail = await invite(locale);
    expect(mail.subject).toBe(expected.subject);
    const text = bare(mail.text).replaceAll('\u00a0', ' ');
    for (const phrase of expected.mail) expect(text).toContain(phrase);
    expect(withoutNames(text)).not.toMatch(ENGLISH);
    expect(mail.html).toContain(`<html lang="${locale}" dir="${expected.direction}">`);
    expect(mail.html).toContain(`text-align:${expected.direction === 'rtl' ? 'right' : 'left'}`);
    // Encoded as ASCII, in `encoded-word` parts of at most 75 characters (RFC 2047).
    const header = mail.headers.find(({ key }) => key === 'subject')?.value ?? '';
    expect(header).toMatch(/^[\x20-\x7e]+$/);
    expect(Math.max(...header.split(' ').map((word) => word.length))).toBeLessThanOrEqual(75);
  });

  test('activates in that language, regardless of the browser', async () => {
    const page = await (await fetch(link(), { headers: { 'accept-language': 'en-GB,en;q=0.8' } })).text();
    expect(page).toContain(`<html lang="${locale}" dir="${expected.direction}">`);
    expect(bare(textOf(page))).toBe(expected.page);
    const weak = await submit(link(), { displayName: 'Tom', password: 'short' });
    expect([weak.status, bare(textOf(await weak.text())).includes(expected.weak)]).toEqual([422, true]);
    const active = bare(
      textOf(await (await submit(link(), { displayName: 'Tom', password: PASSWORD })).text()),
    );
    expect(active).toContain(expected.active);
    expect(withoutNames(active)).not.toMatch(ENGLISH);
    expect(textOf(await (await fetch(link())).text())).toContain(expected.used);
  });

  test('sees the sign-in page and an unknown link in the browser’s language', async () => {
    const headers = { 'accept-language': `${locale}-XX;q=0.9, pt, en;q=0.2` };
    const page = await (await fetch(`${server.url}/sign-in?firm=fi_harbour`, { headers })).text();
    expect(page).toContain(`dir="${expected.direction}"`);
    expect(bare(textOf(page))).toBe(expected.signIn);
    for (const unknown of ['/activate/nobody-made-this', '/reminders/stop/ml_1.bad']) {
      expect(textOf(await (await fetch(`${server.url}${unknown}`, { headers })).text())).toContain(
        expected.unknown,
      );
    }
  });
});

test('falls back to the firm’s language for an unsupported locale', async () => {
  const mail = await invite('pt-BR');
  expect(mail.subject).toBe(`Activate your ${FIRM} account`);
  expect(mail.html).toContain('<html lang="en-AU" dir="ltr">');
  expect(textOf(await (await fetch(mail.links[0] ?? '')).text())).toContain(
    'Activate your account For reader.pt-br@northmail.example',
  );
});
