import type { ColumnMessages } from '../column-messages.ts';

export const columns: ColumnMessages = {
  columnControls: {
    menu: (column) => `${column}: column menu`,
    sortAscending: 'Sort ascending',
    sortDescending: 'Sort descending',
    moveLeft: 'Move left',
    moveRight: 'Move right',
    pinLeft: 'Pin to the left',
    pinRight: 'Pin to the right',
    unpin: 'Unpin',
    resize: 'Resize',
    fit: 'Fit to content',
    hide: 'Hide column',
    widthOf: (column) => `Width of ${column}`,
    pixels: (width) => `${width} px`,
    hidden: (column) => `${column} is hidden. Show it again from the columns dialog.`,
    pinned: (column) => `${column} is pinned`,
    unpinned: (column) => `${column} is no longer pinned`,
  },
};
