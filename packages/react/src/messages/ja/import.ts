import type { ImportMessages } from '../import-messages.ts';
import { list, number } from './plural.ts';

// The CSV values are English in every language; these are their translations.
const translations: Record<string, string> = {
  Individual: '個人',
  Group: '世帯',
  Entity: '法人・団体',
  Owner: 'オーナー',
  Guest: 'ゲスト',
  Starter: '基本',
  Pro: 'プロ',
};

export const imports: ImportMessages = {
  importClients: {
    title: '顧客をインポート',
    subtitle: 'すべて取り込むか、まったく取り込まないかのどちらかです。',
    file: 'ファイル',
    chooseFile: 'ファイルを選択',
    fileHint: '見出し行のあるCSV、1人につき1行。',
    paste: 'または表計算ソフトから貼り付け',
    pasteHint: '見出し行も含めて',
    fileSummary: (rows, columns) => `${number(rows)}行、${number(columns)}列。`,
    mapping: '列の対応',
    columns: {
      Client: '顧客',
      Kind: '種類',
      Member: 'メンバー',
      Role: '役割',
      Email: 'メール',
      Plan: 'プラン',
      'Assigned staff': '担当者',
      'External ID': '外部識別子',
      'Member external ID': 'メンバーの外部識別子',
    },
    choose: '列を選択',
    skipColumn: '取り込まない',
    constantValue: (value) => `常に「${translations[value] ?? value}」`,
    columnNumber: (which) => `列${number(which)}`,
    example: (value) => `例: ${value}`,
    noRows: '先にファイルを選ぶか、行を貼り付けてください',
    missing: (columns) => `次の内容を含む列を指定してください: ${list(columns)}`,
    check: 'ファイルを確認',
    checking: '確認中…',
    back: '戻る',
    errorsFound: (count) =>
      `誤りが${number(count)}件見つかりました。何もインポートされていません。ファイルを直して、もう一度確認してください。`,
    errorLocation: (line, column) =>
      column === '' ? `${number(line)}行目` : `${number(line)}行目、${column}`,
    moreErrors: (count) => `ほか${number(count)}件`,
    fixErrorsFirst: '先に誤りを直してください',
    noNewClients: 'ファイルの全員がすでに登録されています',
    willAdd: (count) => `顧客${number(count)}件が追加されます`,
    added: (count) => `顧客${number(count)}件を追加しました`,
    unchanged: (count) => `顧客${number(count)}件はすでに登録済みのため、変更しません`,
    submit: (count) => `顧客${number(count)}件をインポート`,
    importing: 'インポート中…',
  },
};
