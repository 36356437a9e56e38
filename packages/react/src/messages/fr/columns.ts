import type { ColumnMessages } from '../column-messages.ts';

export const columns: ColumnMessages = {
  columnControls: {
    menu: (column) => `${column}\u00a0: menu de la colonne`,
    sortAscending: 'Tri croissant',
    sortDescending: 'Tri décroissant',
    moveLeft: 'Déplacer vers la gauche',
    moveRight: 'Déplacer vers la droite',
    pinLeft: 'Épingler à gauche',
    pinRight: 'Épingler à droite',
    unpin: 'Détacher',
    resize: 'Modifier la largeur',
    fit: 'Adapter au contenu',
    hide: 'Masquer la colonne',
    widthOf: (column) => `Largeur de ${column}`,
    pixels: (width) => `${width} px`,
    hidden: (column) =>
      `${column} est masquée. La boîte de dialogue des colonnes permet de l’afficher de nouveau.`,
    pinned: (column) => `${column} est épinglée`,
    unpinned: (column) => `${column} n’est plus épinglée`,
  },
};
