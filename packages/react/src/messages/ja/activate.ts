import type { ActivateMessages } from '../activate-messages.ts';
import { number } from './plural.ts';

export const activate: ActivateMessages = {
  activate: {
    loading: 'リンクを開いています…',
    heading: 'アカウントを有効化してください',
    forAddress: (email) => `${email} のアカウント`,
    name: 'お名前',
    nameMissing: '表示するお名前を入力してください。',
    password: 'パスワード',
    passwordHint: (minLength) => `${number(minLength)}文字以上。短い文章がおすすめです。`,
    repeatPassword: 'パスワード（確認）',
    passwordMismatch: '2つのパスワードが一致しません。',
    showPasswords: 'パスワードを表示',
    submit: 'アカウントを有効化',
    submitting: '有効化しています…',
    notYou: (given, inviter) => `${given}様ではありませんか？ ${inviter} にご連絡ください。`,
    weakPassword: {
      tooShort: (missing) => `あと${number(missing)}文字追加してください。`,
      tooLong: '1,024文字以内にしてください。',
      containsName: 'ご自身の名前は使わないでください。',
      common: '多くの人が使っているパスワードです。別のものを選んでください。',
      other: (detail) => detail,
    },
    activeHeading: 'アカウントが有効になりました',
    activeLead: (email) => `これからは ${email} でログインできます。`,
    nextForm: (form) => `次の手続き: ${form}`,
    openForm: 'フォームを開く',
    goToPortal: 'ポータルへ',
    signIn: 'ログイン',
    deadLink: {
      expired: { heading: 'このリンクは期限切れです', lead: '新しいリンクをご依頼いただけます。' },
      replaced: {
        heading: '新しいメールが送信されています',
        lead: 'そちらのリンクをお使いください。見つからない場合は、迷惑メールフォルダーをご確認ください。',
      },
      used: {
        heading: 'このアカウントはすでに有効です',
        lead: 'リンクは使用済みです。メールアドレスとパスワードでログインしてください。',
      },
      revoked: {
        heading: 'この招待は取り消されました',
        lead: 'お心当たりがない場合は、担当者にご連絡ください。',
      },
      unknown: {
        heading: 'このリンクは使えません',
        lead: '一部が欠けている可能性があります。メールからもう一度開くか、アドレス全体をコピーしてください。',
      },
    },
    requestNewLink: '新しいリンクを依頼する',
    requestingNewLink: '依頼しています…',
    newLinkRequested: {
      heading: 'ご依頼を受け付けました',
      lead: 'このリンクがお客様宛てのものであれば、新しいリンクがメールで届きます。すぐに届く場合と、担当者の確認後に届く場合があります。迷惑メールフォルダーもご確認ください。',
    },
    tooManyAttempts: {
      heading: '試行回数が多すぎます',
      lead: (minutes) =>
        `リンク自体に問題はありません。${number(Math.max(1, minutes))}分後にもう一度お試しください。`,
    },
    offline: {
      heading: 'ポータルに接続できません',
      lead: '何も変更されていません。接続を確認してから、もう一度お試しください。',
    },
    serverError: {
      heading: '問題が発生しました',
      lead: '何も変更されていません。1分ほど待ってから、もう一度お試しください。',
    },
    tryAgain: 'もう一度試す',
  },
};
