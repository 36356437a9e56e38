/** Messages of the controls in the column headers. */
export interface ColumnMessages {
  columnControls: {
    /** Accessible name of a column's menu. */
    menu: (column: string) => string;
    sortAscending: string;
    sortDescending: string;
    moveLeft: string;
    moveRight: string;
    pinLeft: string;
    pinRight: string;
    unpin: string;
    /** Moves the focus to the edge of the column, where the arrow keys change its width. */
    resize: string;
    fit: string;
    hide: string;
    /** Accessible name of the edge of a column. */
    widthOf: (column: string) => string;
    pixels: (width: number) => string;
    /** Announced after a column is hidden. */
    hidden: (column: string) => string;
    /** Announced after a column is pinned. */
    pinned: (column: string) => string;
    /** Announced after a column is unpinned. */
    unpinned: (column: string) => string;
  };
}
