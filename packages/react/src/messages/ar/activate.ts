import type { ActivateMessages } from '../activate-messages.ts';
import { isolate, plural, type Noun } from './plural.ts';

const character: Noun = {
  zero: '# حرف',
  one: 'حرف واحد',
  two: 'حرفان',
  few: '# أحرف',
  many: '# حرفًا',
  other: '# حرف',
};

export const activate: ActivateMessages = {
  activate: {
    loading: 'جارٍ فتح رابطك…',
    heading: 'فعّل حسابك',
    forAddress: (email) => `للعنوان ${isolate(email)}`,
    name: 'اسمك',
    nameMissing: 'اكتب الاسم الذي تود أن نخاطبك به.',
    password: 'كلمة المرور',
    passwordHint: (minLength) => `${plural(minLength, character)} أو أكثر. جملة قصيرة خيار جيد.`,
    repeatPassword: 'كلمة المرور مرة أخرى',
    passwordMismatch: 'كلمتا المرور مختلفتان.',
    showPasswords: 'إظهار كلمتي المرور',
    submit: 'تفعيل الحساب',
    submitting: 'جارٍ التفعيل…',
    notYou: (given, inviter) => `لست ${isolate(given)}؟ اكتب إلى ${isolate(inviter)}.`,
    weakPassword: {
      tooShort: (missing) => `أضف ${plural(missing, { ...character, one: 'حرفًا واحدًا', two: 'حرفين' })}.`,
      tooLong: 'استخدم 1,024 حرفًا على الأكثر.',
      containsName: 'لا تستخدم اسمك.',
      common: 'يستخدم كثيرون كلمة المرور هذه. اختر غيرها.',
      other: (detail) => detail,
    },
    activeHeading: 'حسابك نشط الآن',
    activeLead: (email) => `يمكنك من الآن تسجيل الدخول باستخدام ${isolate(email)}.`,
    nextForm: (form) => `الخطوة التالية: ${isolate(form)}`,
    openForm: 'فتح النموذج',
    goToPortal: 'الذهاب إلى البوابة',
    signIn: 'تسجيل الدخول',
    deadLink: {
      expired: { heading: 'انتهت صلاحية هذا الرابط', lead: 'يمكنك طلب رابط جديد.' },
      replaced: {
        heading: 'أُرسلت رسالة أحدث',
        lead: 'يُرجى استخدام الرابط الموجود فيها. إن لم تجدها فابحث في مجلد الرسائل غير المرغوب فيها.',
      },
      used: {
        heading: 'هذا الحساب نشط بالفعل',
        lead: 'أدّى الرابط غرضه. سجّل الدخول ببريدك الإلكتروني وكلمة المرور.',
      },
      revoked: { heading: 'سُحبت هذه الدعوة', lead: 'إذا كان ذلك مفاجئًا لك فاكتب إلى مستشارك.' },
      unknown: {
        heading: 'هذا الرابط لا يعمل',
        lead: 'ربما ينقصه جزء: افتحه من الرسالة مرة أخرى أو انسخ العنوان كاملًا.',
      },
    },
    requestNewLink: 'طلب رابط جديد',
    requestingNewLink: 'جارٍ الطلب…',
    newLinkRequested: {
      heading: 'طلبك في الطريق',
      lead: 'إذا كان هذا الرابط قد أُرسل إليك فسيصلك رابط جديد بالبريد الإلكتروني: فورًا، أو بعد أن يطّلع مستشارك على طلبك. ابحث أيضًا في مجلد الرسائل غير المرغوب فيها.',
    },
    tooManyAttempts: {
      heading: 'جرت محاولات أكثر من اللازم',
      lead: (minutes) =>
        `الرابط نفسه سليم. أعد المحاولة بعد ${plural(Math.max(1, minutes), { zero: 'دقيقة', one: 'دقيقة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' })}.`,
    },
    offline: { heading: 'يتعذر الوصول إلى البوابة', lead: 'لم يتغيّر شيء. تحقق من اتصالك ثم أعد المحاولة.' },
    serverError: { heading: 'حدث خطأ ما هنا', lead: 'لم يتغيّر شيء. يُرجى إعادة المحاولة بعد دقيقة.' },
    tryAgain: 'إعادة المحاولة',
  },
};
