import type { StatusMessages } from '../status-messages.ts';
import { day, isolate, plural, second } from './plural.ts';

export const status: StatusMessages = {
  status: {
    short: {
      noEmail: 'بلا بريد إلكتروني',
      notInvited: 'لم تتم دعوته',
      justSent: 'أُرسلت للتو',
      sending: 'قيد الإرسال',
      delayed: 'متأخرة',
      waiting: 'قيد الانتظار',
      undeliverable: 'تعذّر التسليم',
      expired: 'منتهية الصلاحية',
      revoked: 'مسحوبة',
      active: 'نشط',
      disabled: 'معطّل',
      unknown: 'غير معروف',
    },
    noEmail: 'بلا بريد إلكتروني',
    notInvited: 'لم تتم دعوته',
    justSent: 'أُرسلت الدعوة للتو',
    sending: 'جارٍ الإرسال…',
    delayed: 'متأخرة، والمحاولة مستمرة',
    waiting: (sentOn) => `في انتظار قبول العضو للدعوة (${isolate(sentOn)})`,
    undeliverable: 'تعذّر التسليم',
    expired: (expiredOn) => `انتهت الصلاحية في ${isolate(expiredOn)}`,
    revoked: 'مسحوبة',
    revokedOn: (revokedOn) => `سُحبت في ${isolate(revokedOn)}`,
    lastLoggedIn: (on) => `آخر تسجيل دخول في ${isolate(on)}`,
    active: 'نشط',
    activated: (on) => `تم التفعيل في ${isolate(on)}`,
    disabled: 'معطّل',
    unknown: 'حالة غير معروفة',
  },
  statusNote: {
    addEmail: 'أضف بريدًا إلكترونيًا للدعوة',
    sendReturnsIn: (seconds) => `يمكن الإرسال مجددًا بعد ${plural(seconds, second)}`,
    expiresInDays: (days) => `تنتهي الصلاحية خلال ${plural(days, day)}`,
    expiresInHours: (hours) =>
      `تنتهي الصلاحية خلال ${plural(hours, { zero: '0 ساعة', one: 'ساعة واحدة', two: 'ساعتين', few: '# ساعات', many: '# ساعة', other: '# ساعة' })}`,
    expiresWithinTheHour: 'تنتهي الصلاحية خلال ساعة',
    expiresOn: (on) => `تنتهي الصلاحية في ${isolate(on)}`,
    expiresOnWithReminder: (on, reminderOn) =>
      `تنتهي الصلاحية في ${isolate(on)}، والتذكير القادم في ${isolate(reminderOn)}`,
    invitedAutomatically: 'دُعي تلقائيًا بصفة ضيف',
    deliveryReason: isolate,
    addressChanged: 'تغيّر العنوان',
    notLoggedInYet: 'لم يسجّل الدخول بعد',
  },
};
