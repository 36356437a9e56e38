import type { ImportMessages } from '../import-messages.ts';
import { agree, list, number, plural } from './plural.ts';

// The CSV values are English in every language; these are their translations.
const translations: Record<string, string> = {
  Individual: 'Particulier',
  Group: 'Foyer',
  Entity: 'Entité',
  Owner: 'Titulaire',
  Guest: 'Invité',
  Starter: 'Starter',
  Pro: 'Pro',
};

export const imports: ImportMessages = {
  importClients: {
    title: 'Importer des clients',
    subtitle: 'Tous sont importés, ou aucun.',
    file: 'Fichier',
    chooseFile: 'Choisir un fichier',
    fileHint: 'CSV avec en-têtes, une ligne par personne.',
    paste: 'Ou coller depuis un tableur',
    pasteHint: 'Avec les en-têtes',
    fileSummary: (rows, columns) =>
      `${plural(rows, '# ligne', '# lignes')}, ${plural(columns, '# colonne', '# colonnes')}.`,
    mapping: 'Correspondance des colonnes',
    columns: {
      Client: 'Client',
      Kind: 'Type',
      Member: 'Membre',
      Role: 'Rôle',
      Email: 'E-mail',
      Plan: 'Formule',
      'Assigned staff': 'Collaborateurs affectés',
      'External ID': 'Identifiant externe',
      'Member external ID': 'Identifiant externe du membre',
    },
    choose: 'Choisir une colonne',
    skipColumn: 'Ignorer',
    constantValue: (value) => `Toujours «\u00a0${translations[value] ?? value}\u00a0»`,
    columnNumber: (which) => `Colonne ${number(which)}`,
    example: (value) => `Par exemple\u00a0: ${value}`,
    noRows: 'Choisissez d’abord un fichier ou collez des lignes',
    missing: (columns) => `Indiquez quelle colonne contient\u00a0: ${list(columns)}`,
    check: 'Vérifier le fichier',
    checking: 'Vérification…',
    back: 'Retour',
    errorsFound: (count) =>
      `${plural(count, '# erreur trouvée', '# erreurs trouvées')}. Rien n’a été importé. Corrigez le fichier, puis vérifiez-le de nouveau.`,
    errorLocation: (line, column) =>
      column === '' ? `Ligne ${number(line)}` : `Ligne ${number(line)}, ${column}`,
    moreErrors: (count) => agree(count, 'et # autre', 'et # autres'),
    fixErrorsFirst: 'Corrigez d’abord les erreurs',
    noNewClients: 'Toutes les personnes du fichier sont déjà là',
    willAdd: (count) => plural(count, '# client serait ajouté', '# clients seraient ajoutés'),
    added: (count) => plural(count, '# client a été ajouté', '# clients ont été ajoutés'),
    unchanged: (count) =>
      plural(count, '# client est déjà là et reste tel quel', '# clients sont déjà là et restent tels quels'),
    submit: (count) => plural(count, 'Importer # client', 'Importer # clients'),
    importing: 'Import…',
  },
};
