import type { ImportMessages } from '../import-messages.ts';
import { list, number, plural } from './plural.ts';

// The CSV values are English in every language; these are their translations.
const translations: Record<string, string> = {
  Individual: 'Einzelperson',
  Group: 'Haushalt',
  Entity: 'Organisation',
  Owner: 'Inhaber',
  Guest: 'Gast',
  Starter: 'Starter',
  Pro: 'Pro',
};

export const imports: ImportMessages = {
  importClients: {
    title: 'Mandanten importieren',
    subtitle: 'Alle werden übernommen oder keiner.',
    file: 'Datei',
    chooseFile: 'Datei wählen',
    fileHint: 'CSV mit Kopfzeile, eine Zeile je Person.',
    paste: 'Oder aus einer Tabelle einfügen',
    pasteHint: 'Mit der Kopfzeile',
    fileSummary: (rows, columns) =>
      `${plural(rows, '# Zeile', '# Zeilen')} in ${plural(columns, '# Spalte', '# Spalten')}.`,
    mapping: 'Welche Spalte welche ist',
    columns: {
      Client: 'Mandant',
      Kind: 'Art',
      Member: 'Mitglied',
      Role: 'Rolle',
      Email: 'E-Mail',
      Plan: 'Tarif',
      'Assigned staff': 'Zuständig',
      'External ID': 'Externe ID',
      'Member external ID': 'Externe ID des Mitglieds',
    },
    choose: 'Spalte wählen',
    skipColumn: 'Weglassen',
    constantValue: (value) => `Immer „${translations[value] ?? value}“`,
    columnNumber: (which) => `Spalte ${number(which)}`,
    example: (value) => `Zum Beispiel: ${value}`,
    noRows: 'Wählen Sie zuerst eine Datei oder fügen Sie Zeilen ein',
    missing: (columns) => `Geben Sie an, welche Spalte dies enthält: ${list(columns)}`,
    check: 'Datei prüfen',
    checking: 'Wird geprüft …',
    back: 'Zurück',
    errorsFound: (count) =>
      `${plural(count, '# Fehler gefunden', '# Fehler gefunden')}. Es wurde nichts importiert. Korrigieren Sie die Datei und prüfen Sie sie erneut.`,
    errorLocation: (line, column) =>
      column === '' ? `Zeile ${number(line)}` : `Zeile ${number(line)}, ${column}`,
    moreErrors: (count) => `und ${number(count)} weitere`,
    fixErrorsFirst: 'Beheben Sie zuerst die Fehler',
    noNewClients: 'Alle aus der Datei sind schon da',
    willAdd: (count) => plural(count, '# Mandant käme hinzu', '# Mandanten kämen hinzu'),
    added: (count) => plural(count, '# Mandant wurde hinzugefügt', '# Mandanten wurden hinzugefügt'),
    unchanged: (count) =>
      plural(
        count,
        '# Mandant ist schon da und bleibt, wie er ist',
        '# Mandanten sind schon da und bleiben, wie sie sind',
      ),
    submit: (count) => plural(count, '# Mandanten importieren', '# Mandanten importieren'),
    importing: 'Wird importiert …',
  },
};
