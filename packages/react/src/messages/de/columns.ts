import type { ColumnMessages } from '../column-messages.ts';

export const columns: ColumnMessages = {
  columnControls: {
    menu: (column) => `${column}: Spaltenmenü`,
    sortAscending: 'Aufsteigend sortieren',
    sortDescending: 'Absteigend sortieren',
    moveLeft: 'Nach links verschieben',
    moveRight: 'Nach rechts verschieben',
    pinLeft: 'Links anheften',
    pinRight: 'Rechts anheften',
    unpin: 'Lösen',
    resize: 'Breite ändern',
    fit: 'An Inhalt anpassen',
    hide: 'Spalte ausblenden',
    widthOf: (column) => `Breite von ${column}`,
    pixels: (width) => `${width} px`,
    hidden: (column) => `${column} ist ausgeblendet. Im Dialog „Spalten“ lässt sie sich wieder einblenden.`,
    pinned: (column) => `${column} ist angeheftet`,
    unpinned: (column) => `${column} ist nicht mehr angeheftet`,
  },
};
