import type { CliOptions } from './cli-options.ts';
import type { Capability, ReceivedMail, Target } from './target.ts';

const POLL_MS = 100;
// Mail may still be in transit when a call returns; it counts as complete when none arrives for this long.
const QUIET_MS = 1_000;

/** Creates a target for a backend that is reached over HTTP only. Capabilities without an option are missing. */
export function createHttpTarget(options: CliOptions): Target {
  const toCapability = <T extends object>(value: T | null, missing: string): Capability<T> =>
    value ?? { missing: missing };
  const toTokenOption = (token: string | null) => (token === null ? null : { token });
  const { inbox, allowedOrigin, clock } = options;
  return {
    name: options.baseUrl,
    baseUrl: options.baseUrl,
    fetch: (input, init) => fetch(input, init),
    token: options.token,
    readOnlyToken: toCapability(toTokenOption(options.readOnlyToken), 'no --read-only-token'),
    otherFirm: toCapability(toTokenOption(options.otherFirmToken), 'no --other-firm-token'),
    allowedOrigin: toCapability(
      allowedOrigin === null ? null : { origin: allowedOrigin },
      'no --allowed-origin',
    ),
    mails: toCapability(
      inbox === null ? null : { to: (address: string) => readUntilQuiet(() => readInbox(inbox, address)) },
      'no --inbox',
    ),
    clock: toCapability(
      clock === null ? null : { advance: (ms: number) => advanceClock(clock, ms) },
      'no --clock',
    ),
    deliveryReports: { missing: 'delivery reports must be signed, which needs a target in code' },
    rows: { missing: 'table rows cannot be counted over HTTP' },
  };
}

async function advanceClock(clock: string, advanceMs: number): Promise<void> {
  const response = await fetch(clock, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advanceMs }),
  });
  if (!response.ok) throw new Error(`The clock responded with ${response.status}`);
}

async function readInbox(inbox: string, address: string): Promise<ReceivedMail[]> {
  const response = await fetch(inbox);
  if (!response.ok) throw new Error(`The inbox responded with ${response.status}`);
  const { items }: { items: { to: string[]; subject: string; text: string }[] } = await response.json();
  return items
    .filter(({ to }) => to.includes(address))
    .map(({ subject, text }) => ({ to: address, subject, text }))
    .reverse();
}

async function readUntilQuiet(read: () => Promise<ReceivedMail[]>): Promise<ReceivedMail[]> {
  let mails = await read();
  for (let quiet = 0; quiet < QUIET_MS; quiet += POLL_MS) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const now = await read();
    if (now.length !== mails.length) quiet = 0;
    mails = now;
  }
  return mails;
}
