/** What is typed, and its key. */
export const textKeyCases: readonly { text: string; expected: string }[] = [
  { text: 'Zoë', expected: 'zoe' },
  { text: 'ZOE', expected: 'zoe' },
  { text: '  Ann \t  Smith ', expected: 'ann smith' },
  { text: 'Émile', expected: 'emile' },
  { text: 'E\u0301mile', expected: 'emile' },
  { text: 'Strauß', expected: 'strauss' },
  { text: 'Øyvind Łukasz', expected: 'oyvind lukasz' },
  { text: 'Đorđe', expected: 'dorde' },
  { text: 'Guðrún', expected: 'gudrun' },
  { text: 'Œuvre', expected: 'oeuvre' },
  { text: 'Þór', expected: 'thor' },
  { text: 'Işık', expected: 'isik' },
  { text: 'Ｆｕｌｌｗｉｄｔｈ', expected: 'fullwidth' },
  { text: 'ﬁrm', expected: 'firm' },
  { text: '山田 太郎', expected: '山田 太郎' },
  { text: "O'Brien-Smith", expected: "o'brien-smith" },
  { text: '', expected: '' },
];

/** Forty names, in the order in which a list shows them. */
export const namesInOrder: readonly string[] = [
  '3i Holdings', 'Abara & Sons', 'adam', 'Adèle Bloch', 'ÆGIR Ltd', 'Aileen O’Dea', 'Åke Berg', 'Álvaro Ruiz', 'Amelia & Tom Okafor', 'Ann  Smith', 'Ann Smith-Jones',
  'Anna', 'Ben', 'BEN AFOLABI', 'Çelik', 'Chloé', 'Dōgen', 'Ǆuro', 'Edda', 'Émile', 'Emily',
  'Filipe', 'Günther', 'Gunther & Co', 'Héloïse', 'Ingrid', 'Ítalo', 'Jose', 'José Luis', 'Łukasz',
  'Magda', 'Ñandu Trust', 'Oyelaran', 'Øyvind', 'Renée', 'Strauß', 'Straw', 'Zoe', 'Zoë Quinn', '山田 太郎',
];
