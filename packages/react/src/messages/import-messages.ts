/** What is said of clients out of a file. */
export interface ImportMessages {
  importClients: {
    title: string;
    sub: string;
    file: string;
    chooseFile: string;
    fileHint: string;
    paste: string;
    pasteHint: string;
    read: (rows: number, columns: number) => string;
    mapping: string;
    columns: Record<'Client' | 'Kind' | 'Member' | 'Role' | 'Email' | 'Plan' | 'Assigned staff', string>;
    choose: string;
    leaveOut: string;
    /** A word of the format that every row gets. */
    always: (word: string) => string;
    columnNumber: (number: number) => string;
    example: (value: string) => string;
    noRows: string;
    missing: (columns: readonly string[]) => string;
    check: string;
    checking: string;
    back: string;
    faults: (count: number) => string;
    place: (line: number, column: string) => string;
    moreFaults: (count: number) => string;
    mendFirst: string;
    nothingNew: string;
    wouldAdd: (count: number) => string;
    added: (count: number) => string;
    unchanged: (count: number) => string;
    run: (count: number) => string;
    importing: string;
  };
}
