import type { ColumnMessages } from '../column-messages.ts';

export const columns: ColumnMessages = {
  columnControls: {
    menu: (column) => `${column}:列メニュー`,
    sortAscending: '昇順で並べ替え',
    sortDescending: '降順で並べ替え',
    moveLeft: '左へ移動',
    moveRight: '右へ移動',
    pinLeft: '左に固定',
    pinRight: '右に固定',
    unpin: '固定を解除',
    resize: '幅を変更',
    fit: '内容に合わせる',
    hide: '列を非表示',
    widthOf: (column) => `${column}の幅`,
    pixels: (width) => `${width}ピクセル`,
    hidden: (column) => `${column}を非表示にしました。列のダイアログから再表示できます。`,
    pinned: (column) => `${column}を固定しました`,
    unpinned: (column) => `${column}の固定を解除しました`,
  },
};
