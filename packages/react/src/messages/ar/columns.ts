import type { ColumnMessages } from '../column-messages.ts';

export const columns: ColumnMessages = {
  columnControls: {
    menu: (column) => `${column}: قائمة العمود`,
    sortAscending: 'ترتيب تصاعدي',
    sortDescending: 'ترتيب تنازلي',
    moveLeft: 'نقل إلى اليسار',
    moveRight: 'نقل إلى اليمين',
    pinLeft: 'تثبيت على اليسار',
    pinRight: 'تثبيت على اليمين',
    unpin: 'إلغاء التثبيت',
    resize: 'تغيير العرض',
    fit: 'ملاءمة المحتوى',
    hide: 'إخفاء العمود',
    widthOf: (column) => `عرض ${column}`,
    pixels: (width) => `${width} بكسل`,
    hidden: (column) => `تم إخفاء ${column}. يمكن إظهاره مجددًا من نافذة الأعمدة.`,
    pinned: (column) => `تم تثبيت ${column}`,
    unpinned: (column) => `لم يعد ${column} مثبتًا`,
  },
};
