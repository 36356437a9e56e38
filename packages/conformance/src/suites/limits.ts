import { PASSWORD } from '../context.ts';
import { holds, isProblem, CheckFailedError, present, same } from '../expectations.ts';
import { isOffered } from '../target.ts';
import type { Suite } from './suite.ts';

// NIST SP 800-63B-4, section 3.2.2.
const MAX_FAILURES = 100;

export const limits: Suite = {
  name: 'limits',
  checks: [
    {
      name: 'at most 100 wrong passwords lock an account for a time, and no other account',
      needs: ['mails', 'clock'],
      async run(context) {
        const {
          target: { clock },
          call,
          raw,
          unique,
        } = context;
        if (!isOffered(clock)) return;
        const { firm } = await call('session.get');
        const client = await context.addIndividual();
        const email = present(client.members[0]?.email, 'address');
        await context.send(client.id, { recipients: 'owners' });
        await context.activate(client);
        const signIn = (address: string, password: string): Promise<Response> =>
          raw('clientSessions.create', { body: { firmId: firm.id, email: address, password } });
        let refused: Response | null = null;
        for (let n = 0; n < MAX_FAILURES && refused === null; n += 1) {
          const answer = await signIn(email, 'not the password');
          if (answer.status !== 401) refused = answer;
        }
        if (refused === null)
          throw new CheckFailedError(`${MAX_FAILURES} wrong passwords were accepted without a rate limit`);
        const seconds = Number(refused.headers.get('retry-after'));
        await isProblem(refused, 'rate-limited');
        holds(
          Number.isInteger(seconds) && seconds > 0 && seconds <= 86_400,
          `Retry-After is in seconds (${seconds})`,
        );
        same(
          (await signIn(email.toUpperCase(), PASSWORD)).status,
          429,
          'status of the right password while locked',
        );
        same(
          (await signIn(`${unique('nobody')}@people.example`, PASSWORD)).status,
          401,
          'status of another account',
        );
        await clock.advance(seconds * 1_000);
        same((await signIn(email, PASSWORD)).status, 201, 'status of the right password afterwards');
      },
    },
  ],
};
