import { holds, same } from '../expectations.ts';
import type { Suite } from './suite.ts';

export const time: Suite = {
  name: 'time',
  checks: [
    {
      name: 'Date and serverTime are the portal’s time',
      async run({ raw }) {
        const response = await raw('session.get');
        const date = Date.parse(response.headers.get('date') ?? '');
        const session: unknown = await response.json();
        const serverTime =
          typeof session === 'object' && session !== null && 'serverTime' in session
            ? Date.parse(String(session.serverTime))
            : Number.NaN;
        holds(Math.abs(serverTime - date) < 2_000, `Date (${date}) and serverTime (${serverTime}) agree`);
      },
    },
    {
      name: 'sentAt is the time of the portal’s clock',
      needs: ['clock'],
      async run({ target, call, addIndividual, send }) {
        if ('missing' in target.clock) return;
        const before = Date.parse((await call('session.get')).serverTime);
        await target.clock.advance(3_600_000);
        const client = await addIndividual();
        const { sent } = await send(client.id, { recipients: 'owners' });
        const sentAt = Date.parse(sent[0]?.invitation?.sentAt ?? '');
        holds(
          sentAt - before >= 3_600_000 && sentAt - before < 3_660_000,
          `sent ${sentAt - before} ms after`,
        );
        same(Date.parse(client.createdAt) <= sentAt, true, 'created before it was sent to');
      },
    },
  ],
};
