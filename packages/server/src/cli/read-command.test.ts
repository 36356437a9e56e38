import { describe, expect, test } from 'vitest';
import { packageVersion } from '../version.ts';
import { readCommand } from './read-command.ts';

describe('readCommand', () => {
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
  ])('reads %j', (argv, command) => {
    expect(readCommand(argv)).toEqual({ ok: true, command });
  });

  test.each<[string[], string]>([
    [['serve'], 'Unknown command serve.'],
    [['--frsh'], "Unknown option '--frsh'"],
    [['api', '--fresh'], 'api does not accept --fresh.'],
    [['migrate', 'now'], 'migrate accepts no arguments, not now.'],
    [['export'], 'export needs exactly one file.'],
    [['export', 'a', 'b'], 'export needs exactly one file.'],
    [['create-firm', '--name', 'X'], 'create-firm needs --time-zone.'],
    [
      ['create-firm', '--name', 'X', '--time-zone', 'Mars/Olympus', '--mail-from', 'a@b.example'],
      '--time-zone must be an IANA time zone such as Australia/Sydney, not "Mars/Olympus".',
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
      '--reminder-days must be whole numbers from 1 to 365, separated by commas, not "7,x".',
    ],
    [['lift-suppression', '--firm', 'fi_1'], 'lift-suppression needs --email.'],
    [
      ['create-token', '--firm', 'fi_1', '--email', 'n@h.example', '--days', '0'],
      '--days must be a whole number from 1 to 3650, not "0".',
    ],
  ])('exits with 2, the reason and the usage for %j', (argv, why) => {
    const read = readCommand(argv);
    expect(read).toMatchObject({ ok: false, exitCode: 2 });
    expect(!read.ok && read.text.startsWith(why)).toBe(true);
    expect(!read.ok && read.text).toContain('Usage: foyer-server');
  });

  test('--help prints the usage and --version the version, with exit code 0', () => {
    expect(readCommand(['create-firm', '--help'])).toMatchObject({
      ok: false,
      exitCode: 0,
      text: expect.stringMatching(/^Usage: foyer-server/),
    });
    expect(readCommand(['--version'])).toEqual({ ok: false, exitCode: 0, text: `${packageVersion()}\n` });
    expect(packageVersion()).toMatch(/^\d+\.\d+\.\d+/);
  });
});
