import type { ImportMessages } from '../import-messages.ts';
import { list } from './common.ts';
import { number, plural } from './plural.ts';

export const imports: ImportMessages = {
  importClients: {
    title: 'Import clients',
    subtitle: 'All of them come in, or none.',
    file: 'File',
    chooseFile: 'Choose a file',
    fileHint: 'CSV with a heading, one row a person.',
    paste: 'Or paste from a spreadsheet',
    pasteHint: 'With its heading',
    fileSummary: (rows, columns) =>
      `${plural(rows, 'row', 'rows')} in ${plural(columns, 'column', 'columns')}.`,
    mapping: 'Which column is which',
    columns: {
      Client: 'Client',
      Kind: 'Kind',
      Member: 'Member',
      Role: 'Role',
      Email: 'E-mail',
      Plan: 'Plan',
      'Assigned staff': 'Assigned staff',
      'External ID': 'External ID',
      'Member external ID': 'Member external ID',
    },
    choose: 'Choose a column',
    skipColumn: 'Leave out',
    constantValue: (value) => `Always “${value}”`,
    columnNumber: (count) => `Column ${count}`,
    example: (value) => `For example: ${value}`,
    noRows: 'Choose a file or paste rows first',
    missing: (columns) => `Say which column holds: ${list(columns)}`,
    check: 'Check the file',
    checking: 'Checking…',
    back: 'Back',
    errorsFound: (count) =>
      `${plural(count, 'fault', 'faults')} found. Nothing was imported. Put them right in the file, then check it again.`,
    errorLocation: (line, column) =>
      column === '' ? `Line ${number(line)}` : `Line ${number(line)}, ${column}`,
    moreErrors: (count) => `and ${number(count)} more`,
    fixErrorsFirst: 'Put the faults right first',
    noNewClients: 'Everybody in the file is there already',
    willAdd: (count) => `${plural(count, 'client', 'clients')} would be added`,
    added: (count) => `${plural(count, 'client was', 'clients were')} added`,
    unchanged: (count) =>
      count === 1
        ? '1 client is there already and stays as it is'
        : `${number(count)} clients are there already and stay as they are`,
    submit: (count) => `Import ${plural(count, 'client', 'clients')}`,
    importing: 'Importing…',
  },
};
