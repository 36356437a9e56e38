import type { MailMessages } from './mail-messages.ts';

/** Japanese; polite. */
export const japanese: MailMessages = {
  activateSubject: (firm) => `【${firm}】アカウントを有効化してください`,
  activateTitle: 'アカウントを有効化してください',
  hello: ({ given, family }) => `${`${family} ${given}`.trim()} 様`,
  invited: (inviter, firm, client) =>
    `${inviter}より、${firm}の顧客ポータルへの招待をお送りしました。このポータルでは${client}に関する手続きを行います。`,
  activate: 'アカウントを有効化',
  until: (date) => `パスワードを設定していただきます。リンクは${date}まで有効で、1回だけ使えます。`,
  next: (form) => `次の手続き: ${form.name}`,
  copyAddress: 'ボタンが使えない場合は、次のアドレスをコピーしてください。',
  labelled: (label) => `${label}:`,
  sentences: (sentences) => sentences.join(''),
  sentBecause: (email, firm) =>
    `${firm}がお客様の記録をお預かりしているため、${email}宛てにお送りしています。`,
  notYou: (inviter) => `お心当たりのない場合は、このメールにご返信ください。${inviter}が対応いたします。`,
  reminderSubject: (firm) => `【${firm}】アカウントの有効化がまだお済みでありません`,
  reminderTitle: 'アカウントはまだ有効になっていません',
  reminder: (inviter, firm, client) =>
    `${inviter}より、${firm}の顧客ポータル（${client}）への招待をお送りしております。アカウントの有効化をお待ちしています。`,
  stopReminders: 'リマインダーを停止する',
  accessSubject: (client, firm) => `【${firm}】${client}を閲覧できるようになりました`,
  accessTitle: (client) => `${client}を閲覧できるようになりました`,
  access: (inviter, client, firm) =>
    `${inviter}が、${firm}の顧客ポータルで${client}を閲覧できるように設定しました。`,
  accessNothingToDo:
    'すでにアカウントをお持ちですので、いつもどおりログインしてください。有効化の手続きは不要です。',
  signIn: 'ログイン',
  renewalSubject: (person) => `${person}さんが新しい有効化リンクを希望しています`,
  renewalTitle: (person) => `${person}さんが新しい有効化リンクを希望しています`,
  renewal: (person, email, client) =>
    `${person}さん（${email}）が${client}への無効なリンクを開き、新しいリンクを希望しています。`,
  renewalRemedy:
    '顧客一覧で、名前の横の「招待を送信」を選んでください。依頼の理由に心当たりがない場合は、先にこのメールに返信してください。',
  renewalBecause: (email, firm) =>
    `${firm}でこの顧客を担当されているため、${email}宛てにお送りしています。この方についての同様のメールは、1日の間は送信されません。`,
};
