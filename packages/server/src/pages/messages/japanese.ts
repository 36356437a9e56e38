import { html } from 'hono/html';
import type { PageMessages } from './page-messages.ts';

/** Polite. */
export const japanese: PageMessages = {
  activation: {
    heading: 'アカウントを有効化してください',
    notYet: (heading) => `未完了: ${heading}`,
    forAddress: (email) => html`${email} のアカウント`,
    name: 'お名前',
    nameMissing: '表示するお名前を入力してください。',
    password: 'パスワード',
    passwordHint: (minLength) => `${minLength}文字以上。短い文章がおすすめです。`,
    submit: 'アカウントを有効化',
    notYou: (given, inviter) => html`${given}様ではありませんか？ ${inviter} にご連絡ください。`,
    notMeSubject: (firm) => `${firm}: 心当たりがありません`,
    active: 'アカウントが有効になりました',
    activeLead: (email) => html`これからは ${email} でログインできます。`,
    next: (form) => `次の手続き: ${form}`,
    from: (inviter) => `${inviter}より`,
    toPortal: 'ポータルへ',
    openForm: 'フォームを開く',
  },
  weakPassword: {
    tooShort: (missing) => `あと${missing}文字追加してください。`,
    tooLong: '1,024文字以内にしてください。',
    containsName: 'ご自身の名前は使わないでください。',
    common: '多くの人が使っているパスワードです。別のものを選んでください。',
  },
  invalidLink: {
    expired: (on) => (on === null ? 'このリンクは期限切れです' : `このリンクは${on}に期限が切れました`),
    worksFor: (days) => `リンクの有効期間は${days}日間です。`,
    canBeSent: '新しいリンクをお送りできます。',
    ask: (who) => `${who}に新しいリンクをご依頼ください。`,
    replaced: (on) =>
      on === null ? '新しいメールが送信されています' : `${on}に新しいメールが送信されています`,
    replacedLead:
      'そちらのリンクをお使いください。見つからない場合は、迷惑メールフォルダーをご確認ください。',
    used: {
      heading: 'このアカウントはすでに有効です',
      lead: 'リンクは使用済みです。メールアドレスとパスワードでログインしてください。',
    },
    revoked: (on) => (on === null ? 'この招待は取り消されました' : `この招待は${on}に取り消されました`),
    revokedLead: (who) => `お心当たりがない場合は、${who}にご連絡ください。`,
    tooMany: '試行回数が多すぎます',
    tooManyLead: (wait) => `リンク自体に問題はありません。${wait}`,
    unknown: {
      heading: 'このリンクは使えません',
      lead: '一部が欠けている可能性があります。メールからもう一度開くか、アドレス全体をコピーしてください。',
    },
    trouble: {
      heading: '問題が発生しました',
      lead: '何も変更されていません。1分ほど待ってから、もう一度お試しください。',
    },
    adviser: '担当者',
    sendNew: '新しいリンクを受け取る',
    askForNew: '新しいリンクを依頼する',
    writeTo: (who) => `${who}に連絡する`,
    mailSubject: (firm) => `${firm}のアカウントについて`,
    sentences: (sentences) => sentences.join(''),
  },
  renewal: {
    heading: 'ご依頼を受け付けました',
    lead: 'このリンクがお客様宛てのものであれば、新しいリンクがメールで届きます。すぐに届く場合と、担当者の確認後に届く場合があります。迷惑メールフォルダーもご確認ください。',
  },
  foreignForm: {
    title: '別のサイトからの送信',
    heading: 'このフォームは別のサイトから送信されました',
    lead: '何も変更されていません。メールのリンクから開いてください。',
  },
  reminders: {
    stop: {
      heading: 'リマインダーを停止しますか？',
      lead: '顧客ポータルにご招待しています。リマインダーがなくても、メールのリンクは引き続き使えます。',
    },
    submit: 'リマインダーを停止',
    stopped: {
      heading: 'リマインダーを停止しました',
      lead: '事務所が招待を再送信した場合は、その招待についてのリマインダーが届くことがあります。',
    },
  },
  signIn: {
    title: (firm) => `${firm}にログイン`,
    heading: 'ログイン',
    email: 'メールアドレス',
    password: 'パスワード',
    submit: 'ログイン',
    noAccount: (firm) => `アカウントをお持ちでない場合は、${firm}からのメールのリンクをお使いください。`,
    wrong: 'メールアドレスまたはパスワードが違います。',
    tooMany: (wait) => `試行回数が多すぎます。${wait}`,
    trouble: '問題が発生しました。もう一度お試しください。',
    done: 'ログインしました',
    doneLead: (name) => `${name}様、次の内容を閲覧できます。`,
    noFirm: {
      heading: 'メールからログインしてください',
      lead: '担当者からのメールのリンクを開いてください。どの事務所かが分かります。',
    },
  },
  staffSignIn: {
    title: (firm) => `${firm} スタッフのログイン`,
    heading: 'スタッフとしてログイン',
    noPassword: (command) => html`パスワードがない場合は、サーバーの管理者が ${command} で作成します。`,
    noFirm: 'どの事務所ですか？',
    noFirmLead: (parameter) =>
      html`ここには複数の事務所があるか、まだありません。このアドレスに ${parameter}
      と事務所のIDを付けてください。`,
  },
  nowhere: {
    title: '見つかりません',
    heading: 'ここには何もありません',
    lead: (start) => html`アドレスを確認するか、${start} から始めてください。`,
    start: 'トップページ',
  },
  failure: { title: 'エラー', lead: '1分ほど待ってから、もう一度お試しください。' },
  wait: (minutes) => `${Math.max(1, minutes)}分後にもう一度お試しください。`,
};
