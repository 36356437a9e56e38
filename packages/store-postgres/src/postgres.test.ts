import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fromArrayLiteral, toArrayLiteral } from './arrays.ts';
import { openPostgres } from './postgres.ts';

/** Starts a server that completes the handshake and closes the connection at the first query. */
async function openClosingServer(): Promise<string> {
  const welcome = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
  const server = createServer((socket: Socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(welcome);
      socket.once('data', () => socket.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return `postgres://somebody@127.0.0.1:${address.port}/foyer`;
}

test('rejects the statement, without an unhandled rejection, when the connection is lost during setup', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): unknown => unhandled.push(reason);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));
  const db = openPostgres(await openClosingServer());
  await expect(db.query('select 1')).rejects.toThrow(/CONNECTION_CLOSED/);
  await db.close();
  await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled).toEqual([]);
});

test.each([
  [['Tom', 'Amelia & Priya'], '{"Tom","Amelia & Priya"}'],
  [['a"b', 'c\\d', '{e,f}', '', 'null', 'two\nlines'], '{"a\\"b","c\\\\d","{e,f}","","null","two\nlines"}'],
  [[], '{}'],
])('formats and parses the text array %j', (texts, literal) => {
  expect(toArrayLiteral(texts)).toBe(literal);
  expect(fromArrayLiteral(literal)).toEqual(texts);
});

test('formats numbers and null', () => {
  expect(toArrayLiteral([1, null, 30])).toBe('{"1",null,"30"}');
});
