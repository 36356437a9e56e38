import { describe, expect, test } from 'vitest';
import { readCommand } from './read-command.ts';

describe('the command line', () => {
  test.each<[string[], unknown]>([
    [[], { name: 'all', fresh: false }],
    [['--fresh'], { name: 'all', fresh: true }],
    [['worker'], { name: 'worker', fresh: false }],
    [['migrate'], { name: 'migrate' }],
    [
      [
        'create-firm',
        '--name',
        'Harbour & Lane',
        '--time-zone',
        'Australia/Sydney',
        '--mail-from',
        'portal@harbour.example',
      ],
      {
        name: 'create-firm',
        firm: {
          name: 'Harbour & Lane',
          timeZone: 'Australia/Sydney',
          locale: 'en-AU',
          mailFrom: 'portal@harbour.example',
          postalAddress: null,
        },
        reminderDays: [],
      },
    ],
    [
      [
        'create-token',
        '--firm',
        'fi_1',
        '--email',
        'nora@harbour.example',
        '--scope',
        'invitations.send',
        '--scope',
        'clients.export',
        '--days',
        '30',
      ],
      {
        name: 'create-token',
        token: {
          firmId: 'fi_1',
          email: 'nora@harbour.example',
          scopes: ['invitations.send', 'clients.export'],
          days: 30,
        },
      },
    ],
    [['list-suppressions', '--firm', 'fi_1'], { name: 'list-suppressions', firmId: 'fi_1' }],
    [
      ['lift-suppression', '--firm', 'fi_1', '--email', 'tom@northmail.example'],
      { name: 'lift-suppression', address: { firmId: 'fi_1', email: 'tom@northmail.example' } },
    ],
    [['export', 'all.foyer'], { name: 'export', file: 'all.foyer' }],
    [['move', '--to', 'postgres://db.example/foyer'], { name: 'move', to: 'postgres://db.example/foyer' }],
  ])('%j', (argv, command) => {
    expect(readCommand(argv)).toEqual({ ok: true, command });
  });

  test.each<[string[], string]>([
    [['serve'], 'There is no command serve.'],
    [['--frsh'], "Unknown option '--frsh'"],
    [['api', '--fresh'], 'api takes no --fresh.'],
    [['migrate', 'now'], 'migrate takes no now.'],
    [['export'], 'export wants one file.'],
    [['export', 'a', 'b'], 'export wants one file.'],
    [['create-firm', '--name', 'X'], 'create-firm wants --time-zone.'],
    [
      ['create-firm', '--name', 'X', '--time-zone', 'Mars/Olympus', '--mail-from', 'a@b.example'],
      'Mars/Olympus is no time zone; one is Australia/Sydney.',
    ],
    [
      [
        'create-firm',
        '--name',
        'X',
        '--time-zone',
        'UTC',
        '--mail-from',
        'a@b.example',
        '--reminder-days',
        '7,x',
      ],
      '--reminder-days are whole numbers from 1 to 365, separated by commas.',
    ],
    [['lift-suppression', '--firm', 'fi_1'], 'lift-suppression wants --email.'],
    [
      ['create-token', '--firm', 'fi_1', '--email', 'n@h.example', '--days', '0'],
      '--days is a whole number from 1 to 3650.',
    ],
  ])('%j is refused', (argv, why) => {
    const read = readCommand(argv);
    expect(read).toMatchObject({ ok: false, asked: false });
    expect(!read.ok && read.text.startsWith(why)).toBe(true);
    expect(!read.ok && read.text).toContain('Usage: foyer-server');
  });

  test('help is no mistake', () => {
    expect(readCommand(['--help'])).toMatchObject({ ok: false, asked: true });
  });
});
