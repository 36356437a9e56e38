import { fullName } from '@foyer/contract/rules';
import type { MailMessages } from './mail-messages.ts';

// A name or an address may run the other way: kept from disturbing the sentence. Not in subjects, where old mail programs show the marks.
const isolate = (text: string): string => `\u2068${text}\u2069`;

/** Modern Standard Arabic. */
export const arabic: MailMessages = {
  activateSubject: (firm) => `فعّل حسابك لدى ${firm}`,
  activateTitle: 'فعّل حسابك',
  hello: (name) => `مرحبًا ${isolate(fullName(name))}،`,
  invited: (inviter, firm, client) =>
    `تلقيت دعوة من ${isolate(inviter)} إلى بوابة العملاء لدى ${isolate(firm)} التي تُدار فيها شؤون ${isolate(client)}.`,
  activate: 'تفعيل الحساب',
  until: (date) => `ستختار كلمة مرور. يظل الرابط صالحًا حتى ${isolate(date)} ويمكن استخدامه مرة واحدة.`,
  next: (form) => `الخطوة التالية: ${isolate(form.name)}.`,
  copyAddress: 'إذا لم يعمل الزر فانسخ هذا العنوان:',
  labelled: (label) => `${label}:`,
  sentences: (sentences) => sentences.join(' '),
  sentBecause: (email, firm) => `أُرسلت إلى ${isolate(email)} لأن ${isolate(firm)} يحتفظ بسجلاتك.`,
  notYou: (inviter) => `لست المقصود؟ رُدّ على هذه الرسالة وسيعالج ${isolate(inviter)} الأمر.`,
  reminderSubject: (firm) => `تذكير: فعّل حسابك لدى ${firm}`,
  reminderTitle: 'لم يُفعَّل حسابك بعد',
  reminder: (inviter, firm, client) =>
    `تلقيت دعوة من ${isolate(inviter)} إلى بوابة العملاء لدى ${isolate(firm)} التي تُدار فيها شؤون ${isolate(client)}. لا يزال حسابك في انتظارك.`,
  stopReminders: 'إيقاف هذه التذكيرات',
  accessSubject: (client, firm) => `يمكنك الآن رؤية ${client} لدى ${firm}`,
  accessTitle: (client) => `يمكنك الآن رؤية ${isolate(client)}`,
  access: (inviter, client, firm) =>
    `منحك ${isolate(inviter)} حق الوصول إلى ${isolate(client)} في بوابة العملاء لدى ${isolate(firm)}.`,
  accessNothingToDo: 'لديك حساب بالفعل: سجّل الدخول كالمعتاد. لا حاجة إلى أي تفعيل.',
  signIn: 'تسجيل الدخول',
  renewalSubject: (person) => `طلب ${person} رابط تفعيل جديدًا`,
  renewalTitle: (person) => `طلب ${isolate(person)} رابط تفعيل جديدًا`,
  renewal: (person, email, client) =>
    `فتح ${isolate(person)} (${isolate(email)}) رابطًا إلى ${isolate(client)} لم يعد صالحًا ويطلب رابطًا جديدًا.`,
  renewalRemedy:
    'في قائمة العملاء اختر «إرسال الدعوة» بجانب الاسم. إن كنت لا تعرف سبب الطلب فرُدّ على هذه الرسالة أولًا.',
  renewalBecause: (email, firm) =>
    `أُرسلت إلى ${isolate(email)} لأنك تتابع هذا العميل لدى ${isolate(firm)}. لن تصلك رسالة أخرى مثلها عن هذا الشخص لمدة يوم.`,
};
