/** Messages of the import of clients from a file. */
export interface ImportMessages {
  importClients: {
    title: string;
    subtitle: string;
    file: string;
    chooseFile: string;
    fileHint: string;
    paste: string;
    pasteHint: string;
    fileSummary: (rows: number, columns: number) => string;
    mapping: string;
    columns: Record<
      | 'Client'
      | 'Kind'
      | 'Member'
      | 'Role'
      | 'Email'
      | 'Plan'
      | 'Assigned staff'
      | 'External ID'
      | 'Member external ID',
      string
    >;
    choose: string;
    skipColumn: string;
    /** An option that sets the same value for every row. */
    constantValue: (value: string) => string;
    columnNumber: (number: number) => string;
    example: (value: string) => string;
    noRows: string;
    missing: (columns: readonly string[]) => string;
    check: string;
    checking: string;
    back: string;
    errorsFound: (count: number) => string;
    errorLocation: (line: number, column: string) => string;
    moreErrors: (count: number) => string;
    fixErrorsFirst: string;
    noNewClients: string;
    willAdd: (count: number) => string;
    added: (count: number) => string;
    unchanged: (count: number) => string;
    submit: (count: number) => string;
    importing: string;
  };
}
