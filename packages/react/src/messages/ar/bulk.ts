import type { BulkMessages } from '../bulk-messages.ts';
import { clientObject, inviteObject, isolate, number, owner, plural, type Noun } from './plural.ts';

const of = (clients: number | null) => (clients === null ? '' : ` لدى ${plural(clients, clientObject)}`);
/** Follows a separate number: one form for one, one for two, one for all others. */
const after = (count: number, one: string, two: string, others: string) =>
  plural(count, { zero: others, one, two, few: others, many: others, other: others });
const notActive: Noun = {
  zero: 'لا مالكين غير نشطين',
  one: 'مالك واحد غير نشط بعد',
  two: 'مالكان غير نشطين بعد',
  few: '# مالكين غير نشطين بعد',
  many: '# مالكًا غير نشط بعد',
  other: '# مالك غير نشط بعد',
};
const sentOf = (sent: number, total: number) => `${number(sent)} من أصل ${plural(total, inviteObject)}`;

export const bulk: BulkMessages = {
  bulkSend: {
    title: 'إرسال الدعوات',
    summary: (owners, clients) => `${plural(owners, owner)}${of(clients)}`,
    summaryNotActive: (owners, clients) => `${plural(owners, notActive)}${of(clients)}`,
    checking: 'جارٍ التحقق ممن سيستلم البريد…',
    nothingSent: 'لم يُرسل شيء.',
    firstTime: () => 'للمرة الأولى',
    invitedBefore: (count) => after(count, 'دُعي من قبل', 'دُعيا من قبل', 'دُعوا من قبل'),
    sendAgain: (count) => `إعادة الإرسال إلى من دُعوا من قبل (${number(count)})`,
    sendAgainHint: (time) => `أُرسلت آخر دعوة في ${time}. ستتوقف روابطهم الحالية عن العمل.`,
    leaveOut: 'استبعاد',
    leaveOutNamed: (name) => `استبعاد ${isolate(name)}`,
    include: 'إدراج',
    includeNamed: (name) => `إدراج ${isolate(name)}`,
    recipientsChanged: (before, now) =>
      `لم يُرسل شيء: تغيّرت القائمة، عدد المستلمين ${number(before)} ← ${number(now)}. راجعهم ثم أرسل.`,
    selectionChanged: (before, now) =>
      `تغيّرت القائمة: عدد العملاء المحددين ${number(before)} ← ${number(now)}.`,
    skipReasons: {
      noEmail: () => 'بلا بريد إلكتروني',
      alreadyActive: (count) => after(count, 'نشط بالفعل', 'نشطان بالفعل', 'نشطون بالفعل'),
      disabled: () => 'بحساب معطّل',
      cooldown: (count) =>
        after(
          count,
          'استلم دعوة خلال الدقيقة الأخيرة',
          'استلما دعوة خلال الدقيقة الأخيرة',
          'استلموا دعوة خلال الدقيقة الأخيرة',
        ),
      queued: () => 'برسالة لا تزال في الطريق',
      suppressed: () => 'بعنوان يرفض رسائلنا',
      forbidden: () => 'خارج صلاحيتك للدعوة',
      activatedSince: (count) =>
        after(count, 'فعّل الحساب بعد تحققك', 'فعّلا الحساب بعد تحققك', 'فعّلوا الحساب بعد تحققك'),
      sentSince: (count) =>
        after(count, 'استلم دعوة بعد تحققك', 'استلما دعوة بعد تحققك', 'استلموا دعوة بعد تحققك'),
      revoked: () => 'بدعوة سُحبت في الأثناء',
      removed: (count) => after(count, 'أُزيل في الأثناء', 'أُزيلا في الأثناء', 'أُزيلوا في الأثناء'),
      cancelled: () => 'أُلغي الإرسال',
      unknown: () => 'لسبب آخر',
    },
    noRecipients: 'لا يمكن إرسال بريد إلى أحد هنا الآن',
    tooManyRecipients: (max) =>
      `هذا أكثر من أن يُرسل دفعة واحدة${max === null ? '' : `: الحد الأقصى ${number(max)}`}. ضيّق القائمة ثم أعد المحاولة.`,
    previewExpired: 'مرّ على تحققك أكثر من 15 دقيقة. تحقق مجددًا قبل إرسال أي شيء.',
    checkAgain: 'التحقق مجددًا',
    notFound: 'لم يعد هذا الإرسال موجودًا.',
    sending: (total) => `جارٍ إرسال ${plural(total, inviteObject)}`,
    sent: (sent, total) => `تم إرسال ${sentOf(sent, total)}`,
    cancelled: (sent, total) => `أُلغي: تم إرسال ${sentOf(sent, total)}`,
    startedBy: (time, name) => `بدأه ${isolate(name)} عند ${isolate(time)}`,
    progress: (done, total) => `${number(done)} من ${number(total)}`,
    minutesLeft: (minutes) =>
      `بقي نحو ${plural(minutes, { zero: '0 دقيقة', one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' })}`,
    closeHint: 'يمكنك إغلاق هذه النافذة. يستمر الإرسال.',
    countLabels: { sent: 'أُرسلت', failed: 'فشلت', skipped: 'تم تخطيها', pending: 'قيد الانتظار' },
    results: {
      sent: () => 'أُرسلت',
      failed: () => 'فشلت',
      skipped: () => 'تم تخطيها',
      pending: () => 'قيد الانتظار',
    },
    removedMember: 'عضو أُزيل',
    loading: 'جارٍ التحميل…',
    showMore: 'عرض المزيد',
    cancelRest: (pending) => `إلغاء المتبقي (${number(pending)})`,
    cancelling: 'جارٍ الإلغاء…',
    retryFailed: (failed) => `إعادة محاولة ما فشل (${number(failed)})`,
    retrying: 'جارٍ إعادة المحاولة…',
    continueInBackground: 'المتابعة في الخلفية',
    exportResults: 'تصدير النتائج',
    exporting: 'جارٍ التصدير…',
    file: {
      fileName: (on) => `الدعوات-${on}.csv`,
      name: 'العضو',
      email: 'البريد الإلكتروني',
      result: 'النتيجة',
      reason: 'السبب',
      at: 'الوقت',
      failed: (error) => `تعذّر تصدير النتائج. ${error}`,
    },
    show: (filter) => `عرض: ${filter}`,
    showShort: 'عرض',
    failedCount: (failed) => `فشل ${number(failed)}`,
    finished: (sent, total, failed) =>
      `تم إرسال ${sentOf(sent, total)}${failed === 0 ? '.' : `، وفشل ${number(failed)}.`}`,
  },
};
