import { once } from 'node:events';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A received mail. */
export interface InboxMail {
  id: string;
  from: string;
  to: string[];
  subject: string;
  receivedAt: string;
  messageId: string;
  headers: { key: string; value: string }[];
  text: string;
  html: string;
  /** URLs in the text, in order. */
  links: string[];
}

/** An SMTP server for development that stores every mail and forwards none. */
export interface Inbox {
  /** SMTP URL for the mailer. */
  url: string;
  /** Lists the newest mails, newest first. */
  list(): Promise<InboxMail[]>;
  read(id: string): Promise<InboxMail | null>;
  close(): Promise<void>;
}

const MAX_LISTED = 200;
const MAX_SIZE = 10_485_760;
const ID = /^\d{15}-\d+$/;

/**
 * Opens the inbox on a free port of the loopback interface; mails are stored in the folder.
 * Addresses that begin with `bounce` are rejected, to show undeliverable mail in development.
 * @param now returns epoch milliseconds, for the date and order of mails
 */
export async function openInbox({
  folder,
  now,
  onError,
}: {
  folder: string;
  now: () => number;
  onError: (error: Error) => void;
}): Promise<Inbox> {
  await mkdir(folder, { recursive: true });
  let received = 0;
  const save = async (source: Buffer): Promise<void> => {
    received += 1;
    const id = `${String(now()).padStart(15, '0')}-${received}`;
    const file = path.join(folder, `${id}.eml`);
    await writeFile(`${file}.part`, source);
    await rename(`${file}.part`, file);
  };
  const receive = async (
    stream: Readable,
    deliveredTo: string,
    answer: (failure: Error | null) => void,
  ): Promise<void> => {
    try {
      await save(Buffer.concat([Buffer.from(deliveredTo), await buffer(stream)]));
      answer(null);
    } catch (thrown) {
      answer(thrown instanceof Error ? thrown : new Error('The mail could not be stored'));
    }
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_SIZE,
    logger: false,
    closeTimeout: 100,
    onRcptTo({ address }, _session, done) {
      done(
        address.startsWith('bounce')
          ? Object.assign(new Error('5.1.1 No such mailbox here'), { responseCode: 550 })
          : null,
      );
    },
    onData(stream, session, done) {
      // Read the envelope now: the session is reset for the next mail while this one is being stored.
      const deliveredTo = session.envelope.rcptTo
        .map(({ address }) => `Delivered-To: ${address}\r\n`)
        .join('');
      void receive(stream, deliveredTo, done);
    },
  });
  server.on('error', onError);
  const socket = server.listen(0, '127.0.0.1');
  if (!socket.listening) await once(socket, 'listening');
  const address = socket.address();
  if (address === null || typeof address === 'string') throw new Error('The inbox has no port');

  const read = async (id: string): Promise<InboxMail | null> => {
    if (!ID.test(id)) return null;
    const source = await readFile(path.join(folder, `${id}.eml`)).catch(() => null);
    return source && parseMail(id, source);
  };
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    read,
    async list() {
      const ids = (await readdir(folder)).flatMap((name) =>
        name.endsWith('.eml') ? name.slice(0, -'.eml'.length) : [],
      );
      const newest = ids
        .filter((id) => ID.test(id))
        .sort(newestFirst)
        .slice(0, MAX_LISTED);
      return (await Promise.all(newest.map(read))).filter((mail) => mail !== null);
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function newestFirst(a: string, b: string): number {
  return b.localeCompare(a, 'en', { numeric: true });
}

async function parseMail(id: string, source: Buffer): Promise<InboxMail> {
  const mail = await PostalMime.parse(source);
  const text = mail.text ?? '';
  return {
    id,
    from: mail.from?.address ?? '',
    to: (mail.to ?? []).flatMap(({ address }) => address ?? []),
    subject: mail.subject ?? '',
    receivedAt: new Date(Number(id.slice(0, id.indexOf('-')))).toISOString(),
    messageId: mail.messageId ?? '',
    headers: mail.headers.map(({ key, value }) => ({ key, value })),
    text,
    html: mail.html ?? '',
    links: [...new Set(text.match(/https?:\/\/[^\s<>"]+/g))],
  };
}
