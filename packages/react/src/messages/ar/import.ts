import type { ImportMessages } from '../import-messages.ts';
import { client, clientObject, isolate, list, number, plural, type Noun } from './plural.ts';

const row: Noun = {
  zero: 'لا صفوف',
  one: 'صف واحد',
  two: 'صفان',
  few: '# صفوف',
  many: '# صفًا',
  other: '# صف',
};
const column: Noun = {
  zero: 'لا أعمدة',
  one: 'عمود واحد',
  two: 'عمودين',
  few: '# أعمدة',
  many: '# عمودًا',
  other: '# عمود',
};
const fault: Noun = {
  zero: 'لم يُعثر على أخطاء',
  one: 'عُثر على خطأ واحد',
  two: 'عُثر على خطأين',
  few: 'عُثر على # أخطاء',
  many: 'عُثر على # خطأً',
  other: 'عُثر على # خطأ',
};
const unchanged: Noun = {
  zero: 'لا عملاء موجودين بالفعل',
  one: 'عميل واحد موجود بالفعل ويبقى كما هو',
  two: 'عميلان موجودان بالفعل ويبقيان كما هما',
  few: '# عملاء موجودون بالفعل ويبقون كما هم',
  many: '# عميلًا موجودون بالفعل ويبقون كما هم',
  other: '# عميل موجودون بالفعل ويبقون كما هم',
};

// The CSV values are English in every language; these are their translations.
const translations: Record<string, string> = {
  Individual: 'فرد',
  Group: 'أسرة',
  Entity: 'جهة',
  Owner: 'مالك',
  Guest: 'ضيف',
  Starter: 'الأساسية',
  Pro: 'الاحترافية',
};

export const imports: ImportMessages = {
  importClients: {
    title: 'استيراد العملاء',
    subtitle: 'يدخلون جميعًا أو لا يدخل أحد.',
    file: 'الملف',
    chooseFile: 'اختيار ملف',
    fileHint: 'ملف CSV بصف عناوين، وصف لكل شخص.',
    paste: 'أو الصق من جدول بيانات',
    pasteHint: 'مع صف العناوين',
    fileSummary: (rows, columns) => `${plural(rows, row)} في ${plural(columns, column)}.`,
    mapping: 'مطابقة الأعمدة',
    columns: {
      Client: 'العميل',
      Kind: 'النوع',
      Member: 'العضو',
      Role: 'الدور',
      Email: 'البريد الإلكتروني',
      Plan: 'الباقة',
      'Assigned staff': 'الموظفون المكلّفون',
      'External ID': 'المعرّف الخارجي',
      'Member external ID': 'المعرّف الخارجي للعضو',
    },
    choose: 'اختر عمودًا',
    skipColumn: 'تجاهل',
    constantValue: (value) => `دائمًا «${isolate(translations[value] ?? value)}»`,
    columnNumber: (which) => `العمود ${number(which)}`,
    example: (value) => `على سبيل المثال: ${isolate(value)}`,
    noRows: 'اختر ملفًا أو الصق صفوفًا أولًا',
    missing: (columns) => `حدّد العمود الذي يحتوي على: ${list(columns)}`,
    check: 'التحقق من الملف',
    checking: 'جارٍ التحقق…',
    back: 'رجوع',
    errorsFound: (count) => `${plural(count, fault)}. لم يُستورد شيء. صحّح الملف ثم تحقق منه مجددًا.`,
    errorLocation: (line, name) =>
      name === '' ? `السطر ${number(line)}` : `السطر ${number(line)}، ${isolate(name)}`,
    moreErrors: (count) => `و${number(count)} غيرها`,
    fixErrorsFirst: 'صحّح الأخطاء أولًا',
    noNewClients: 'جميع من في الملف موجودون بالفعل',
    willAdd: (count) => `سيُضاف ${plural(count, client)}`,
    added: (count) => `تمت إضافة ${plural(count, clientObject)}`,
    unchanged: (count) => plural(count, unchanged),
    submit: (count) => `استيراد ${plural(count, clientObject)}`,
    importing: 'جارٍ الاستيراد…',
  },
};
