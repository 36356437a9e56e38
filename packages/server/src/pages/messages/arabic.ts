import { html } from 'hono/html';
import type { PageMessages } from './page-messages.ts';
import { pluralIn } from './plural.ts';

const plural = pluralIn('ar-u-nu-latn');
const isolate = (text: string): string => `\u2068${text}\u2069`;
const onDay = (on: string | null): string => (on === null ? '' : ` في ${isolate(on)}`);
const characters = {
  zero: '# حرف',
  one: 'حرف واحد',
  two: 'حرفان',
  few: '# أحرف',
  many: '# حرفًا',
  other: '# حرف',
};

/** Modern Standard Arabic. */
export const arabic: PageMessages = {
  activation: {
    heading: 'فعّل حسابك',
    notYet: (heading) => `ليس بعد: ${heading}`,
    forAddress: (email) => html`للعنوان ${email}`,
    name: 'اسمك',
    nameMissing: 'اكتب الاسم الذي تود أن نخاطبك به.',
    password: 'كلمة المرور',
    passwordHint: (minLength) => `${plural(minLength, characters)} أو أكثر. جملة قصيرة خيار جيد.`,
    submit: 'تفعيل الحساب',
    notYou: (given, inviter) => html`لست ${isolate(given)}؟ اكتب إلى ${inviter}.`,
    notMeSubject: (firm) => `${firm}: لست المقصود`,
    active: 'حسابك نشط الآن',
    activeLead: (email) => html`يمكنك من الآن تسجيل الدخول باستخدام ${email}.`,
    next: (form) => `الخطوة التالية: ${isolate(form)}`,
    from: (inviter) => `من ${isolate(inviter)}`,
    toPortal: 'الذهاب إلى البوابة',
    openForm: 'فتح النموذج',
  },
  weakPassword: {
    tooShort: (missing) => `أضف ${plural(missing, { ...characters, one: 'حرفًا واحدًا', two: 'حرفين' })}.`,
    tooLong: 'استخدم 1,024 حرفًا على الأكثر.',
    containsName: 'لا تستخدم اسمك.',
    common: 'يستخدم كثيرون كلمة المرور هذه. اختر غيرها.',
  },
  invalidLink: {
    expired: (on) => `انتهت صلاحية هذا الرابط${onDay(on)}`,
    worksFor: (days) =>
      `تظل الروابط صالحة لمدة ${plural(days, { zero: '# يوم', one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يومًا', other: '# يوم' })}.`,
    canBeSent: 'يمكنك طلب إرسال رابط جديد إليك.',
    ask: (who) => `اطلب رابطًا جديدًا من ${isolate(who)}.`,
    replaced: (on) => `أُرسلت رسالة أحدث${onDay(on)}`,
    replacedLead: 'يُرجى استخدام الرابط الموجود فيها. إن لم تجدها فابحث في مجلد الرسائل غير المرغوب فيها.',
    used: {
      heading: 'هذا الحساب نشط بالفعل',
      lead: 'أدّى الرابط غرضه. سجّل الدخول ببريدك الإلكتروني وكلمة المرور.',
    },
    revoked: (on) => `سُحبت هذه الدعوة${onDay(on)}`,
    revokedLead: (who) => `إذا كان ذلك مفاجئًا لك فاكتب إلى ${isolate(who)}.`,
    tooMany: 'جرت محاولات أكثر من اللازم',
    tooManyLead: (wait) => `الرابط نفسه سليم. ${wait}`,
    unknown: {
      heading: 'هذا الرابط لا يعمل',
      lead: 'ربما ينقصه جزء: افتحه من الرسالة مرة أخرى أو انسخ العنوان كاملًا.',
    },
    trouble: { heading: 'حدث خطأ ما هنا', lead: 'لم يتغيّر شيء. يُرجى إعادة المحاولة بعد دقيقة.' },
    adviser: 'مستشارك',
    sendNew: 'إرسال رابط جديد إليّ',
    askForNew: 'طلب رابط جديد',
    writeTo: (who) => `الكتابة إلى ${isolate(who)}`,
    mailSubject: (firm) => `حسابي لدى ${firm}`,
    sentences: (sentences) => sentences.join(' '),
  },
  renewal: {
    heading: 'طلبك في الطريق',
    lead: 'إذا كان هذا الرابط قد أُرسل إليك فسيصلك رابط جديد بالبريد الإلكتروني: فورًا، أو بعد أن يطّلع مستشارك على طلبك. ابحث أيضًا في مجلد الرسائل غير المرغوب فيها.',
  },
  foreignForm: {
    title: 'ليس من هنا',
    heading: 'جاء هذا النموذج من موقع آخر',
    lead: 'لم يتغيّر شيء. افتح الرابط من رسالتك بدلًا من ذلك.',
  },
  reminders: {
    stop: {
      heading: 'إيقاف التذكيرات؟',
      lead: 'تلقيت دعوة إلى بوابة العملاء. يظل الرابط في رسالتك صالحًا دون تذكيرات.',
    },
    submit: 'إيقاف التذكيرات',
    stopped: { heading: 'لن تصلك تذكيرات أخرى', lead: 'إذا أعاد المكتب إرسال الدعوة فقد يذكّرك بها من جديد.' },
  },
  signIn: {
    title: (firm) => `تسجيل الدخول إلى ${firm}`,
    heading: 'تسجيل الدخول',
    email: 'البريد الإلكتروني',
    password: 'كلمة المرور',
    submit: 'تسجيل الدخول',
    noAccount: (firm) => `ليس لديك حساب بعد؟ استخدم الرابط في الرسالة الواردة من ${isolate(firm)}.`,
    wrong: 'البريد الإلكتروني أو كلمة المرور غير صحيحة.',
    tooMany: (wait) => `جرت محاولات أكثر من اللازم. ${wait}`,
    trouble: 'حدث خطأ ما هنا. يُرجى إعادة المحاولة.',
    done: 'تم تسجيل دخولك',
    doneLead: (name) => `مرحبًا ${isolate(name)}. يمكنك رؤية:`,
    noFirm: { heading: 'سجّل الدخول من رسالتك', lead: 'افتح الرابط في أي رسالة من مستشارك: فهو يعرف مكتبك.' },
  },
  staffSignIn: {
    title: (firm) => `موظفو ${firm}: تسجيل الدخول`,
    heading: 'تسجيل دخول الموظفين',
    noPassword: (command) => html`ليست لديك كلمة مرور؟ ينشئها من يدير الخادم بالأمر ${command}.`,
    noFirm: 'أي مكتب؟',
    noFirmLead: (parameter) =>
      html`توجد هنا عدة مكاتب أو لا يوجد أي مكتب بعد. أضف ${parameter} ومعرّف المكتب إلى هذا العنوان.`,
  },
  nowhere: {
    title: 'غير موجود',
    heading: 'لا يوجد شيء هنا',
    lead: (start) => html`تحقق من العنوان أو ابدأ من ${start}.`,
    start: 'الصفحة الرئيسية',
  },
  failure: { title: 'خطأ', lead: 'يُرجى إعادة المحاولة بعد دقيقة.' },
  wait: (minutes) =>
    `أعد المحاولة بعد ${plural(Math.max(1, minutes), { zero: 'دقيقة', one: 'دقيقة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' })}.`,
};
