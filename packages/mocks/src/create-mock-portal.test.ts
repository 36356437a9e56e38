import { createPortalClient, isPortalError } from '@foyer/sdk';
import { memberStatus } from '@foyer/sdk/rules';
import { afterEach, describe, expect, test } from 'vitest';
import { createMockPortal, scenarios, type MockPortal, type MockPortalOptions } from './index.ts';

const opened: MockPortal[] = [];
afterEach(() => {
  for (const mockPortal of opened.splice(0)) mockPortal.close();
});

const open = async (options: MockPortalOptions = {}) => {
  const mockPortal = await createMockPortal(options);
  opened.push(mockPortal);
  const portal = createPortalClient({
    baseUrl: mockPortal.origin,
    getToken: () => mockPortal.token,
    fetch: mockPortal.fetch,
    clock: mockPortal.clock,
  });
  return { mockPortal, portal };
};

describe('createMockPortal', () => {
  test('the empty scenario has a firm and no clients', async () => {
    const { portal } = await open({ scenario: 'empty' });
    expect((await portal.session.get()).firm.name).toBe('Harbour & Lane Advisory');
    expect(await portal.clients.list()).toMatchObject({ items: [], total: 0 });
  });

  test('every-status contains every status', async () => {
    const { mockPortal, portal } = await open();
    const { items } = await portal.clients.list();
    const statuses = items
      .flatMap((client) => client.members)
      .map((member) => memberStatus(member, mockPortal.clock.now()));
    expect([...new Set(statuses)].sort()).toEqual([
      'active',
      'disabled',
      'expired',
      'no-email',
      'not-invited',
      'queued',
      'revoked',
      'undeliverable',
      'waiting',
    ]);
  });

  test('mails an invitation, activates by its link and records the login', async () => {
    const { mockPortal, portal } = await open();
    const { sent } = await portal.invitations.send('cl_caroline', {
      recipients: 'owners',
      formId: 'fm_funds',
      message: 'See you soon',
    });
    expect(sent.map((member) => member.id)).toEqual(['mb_caroline']);
    await mockPortal.mailSettled();
    expect(mockPortal.mails).toHaveLength(1);
    expect(mockPortal.mails[0]).toMatchObject({
      subject: 'Activate your Harbour & Lane Advisory account',
      to: { address: 'caroline@whitbystudio.example' },
    });
    expect(mockPortal.mails[0]?.text).toContain('Next: Source of funds.');
    expect(mockPortal.mails[0]?.text).toContain('> See you soon');
    const token = mockPortal.mails[0]?.link.split('/').at(-1) ?? '';
    expect(await portal.activations.get(token)).toMatchObject({
      email: 'caroline@whitbystudio.example',
      form: { name: 'Source of funds' },
    });
    await mockPortal.activate('mb_caroline');
    mockPortal.clock.advance(60_000);
    await mockPortal.signIn('mb_caroline');
    const [caroline] = (await portal.clients.get('cl_caroline')).members;
    expect(caroline?.account).toMatchObject({
      status: 'active',
      activatedAt: '2026-11-24T09:41:00.000Z',
      lastLoginAt: '2026-11-24T09:42:00.000Z',
    });
  });

  test('reports a bounce and a completed form', async () => {
    const { mockPortal, portal } = await open();
    await portal.invitations.send('cl_caroline', { recipients: 'owners', formId: 'fm_funds' });
    await mockPortal.mailSettled();
    await mockPortal.completeForm('mb_caroline');
    await mockPortal.reportDelivery({
      messageId: mockPortal.mails[0]?.messageId ?? '',
      report: 'bounced',
      reason: 'No such mailbox',
    });
    const [caroline] = (await portal.clients.get('cl_caroline')).members;
    expect(caroline?.invitation?.delivery).toEqual({
      status: 'bounced',
      at: '2026-11-24T09:41:00.000Z',
      reason: 'No such mailbox',
    });
    const timeline = await portal.members.timeline('cl_caroline', 'mb_caroline');
    expect(timeline.slice(0, 4).map(({ type }) => type)).toEqual([
      'delivery',
      'form-completed',
      'delivery',
      'form-requested',
    ]);
  });

  test('sends due reminders after the clock is advanced', async () => {
    const seed = scenarios['every-status'](Date.parse('2026-11-24T09:41:00.000Z'));
    const { mockPortal, portal } = await open({
      scenario: { ...seed, firm: { ...seed.firm, policy: { ...seed.firm.policy, reminderDays: [7] } } },
    });
    await portal.invitations.send('cl_caroline', { recipients: 'owners' });
    mockPortal.clock.advance(7 * 86_400_000);
    await mockPortal.mailSettled();
    const theirs = mockPortal.mails.filter(({ to }) => to.address === 'caroline@whitbystudio.example');
    expect(theirs.map(({ subject }) => subject)).toEqual([
      'Activate your Harbour & Lane Advisory account',
      'Reminder: activate your Harbour & Lane Advisory account',
    ]);
    expect(theirs[1]?.link).toBe(theirs[0]?.link);
  });

  test('permissions override those of the scenario', async () => {
    const { portal } = await open({ permissions: [] });
    await expect(portal.invitations.send('cl_caroline', { recipients: 'owners' })).rejects.toSatisfy(
      (error) => isPortalError(error, 'forbidden'),
    );
  });

  test('an operation fails until the fault is cleared', async () => {
    const { mockPortal, portal } = await open();
    const clearFault = mockPortal.fail('forms.list', { kind: 'problem', code: 'forbidden' });
    await expect(portal.forms.list()).rejects.toSatisfy((error) => isPortalError(error, 'forbidden'));
    clearFault();
    expect(await portal.forms.list()).toHaveLength(4);
  });

  test('a refused mail makes the member undeliverable, with the reason', async () => {
    const { mockPortal, portal } = await open();
    mockPortal.setRelay(async () => ({ state: 'refused', reason: 'No such mailbox' }));
    await portal.invitations.send('cl_caroline', { recipients: 'owners' });
    await mockPortal.mailSettled();
    const [caroline] = (await portal.clients.get('cl_caroline')).members;
    expect(caroline?.invitation?.delivery).toMatchObject({ status: 'bounced', reason: 'No such mailbox' });
    expect(mockPortal.mails).toHaveLength(0);
  });

  test('the feed reports a send, and ends when the portal is closed', async () => {
    const { mockPortal, portal } = await open();
    const states: string[] = [];
    const clientId = new Promise<string | null>((resolve) => {
      portal.events.subscribe({
        onEvent: (event) => resolve(event.clientId),
        onOpen: () => void portal.invitations.send('cl_caroline', { recipients: 'owners' }),
        onStateChange: (state) => states.push(state),
      });
    });
    expect(await clientId).toBe('cl_caroline');
    mockPortal.close();
    expect(states).toEqual(['connecting', 'open']);
  });
});

describe('bulk operations', () => {
  test('follows a bulk send to its end; its recipients are those of the preflight', async () => {
    const { mockPortal, portal } = await open();
    const preflight = await portal.bulkSends.preflight({
      selection: { filter: {}, except: ['cl_caroline'] },
    });
    expect(preflight.groups.map(({ group, count }) => `${count} ${group}`)).toEqual([
      '1 first',
      '4 resend',
      '2 queued',
      '1 no-email',
      '1 disabled',
      '1 cooldown',
    ]);
    const sending = await portal.bulkSends.start({
      preflightId: preflight.id,
      message: 'Welcome',
    });
    const result = await sending.result();
    expect(result).toMatchObject({ status: 'done', sent: preflight.recipients, skipped: 0, pending: 0 });
    expect(mockPortal.mails).toHaveLength(preflight.recipients);
    const sent: string[] = [];
    for await (const { memberId } of portal.bulkSends.iterateOutcomes(sending.id, {
      result: 'sent',
      limit: 2,
    }))
      sent.push(memberId);
    expect(sent).toHaveLength(preflight.recipients);
    expect((await portal.bulkSends.resume(sending.id)).getState()).toEqual(result);
  });

  test('sends to, updates and exports 200 of 100,000 clients; rejects all of them with bulk-limit', async () => {
    const { mockPortal, portal } = await open({ scenario: 'large' });
    await expect(portal.bulkSends.preflight({ selection: { filter: {} } })).rejects.toMatchObject({
      code: 'bulk-limit',
    });
    const { items, total } = await portal.clients.list({
      plan: 'pro',
      kind: 'group',
      status: ['expired'],
      limit: 200,
    });
    const clientIds = items.map(({ id }) => id);
    const sending = await portal.bulkSends.start({ selection: { clientIds }, unchecked: true });
    const { sent, skipped } = await sending.result();
    expect([
      clientIds.length,
      sent > 0,
      sent + skipped >= 200,
      mockPortal.mails.length === sent,
      total > 1_000,
    ]).toEqual([200, true, true, true, true]);
    expect(await portal.bulkUpdates.apply({ selection: { clientIds }, plan: 'starter' })).toMatchObject({
      changed: 200,
      unchanged: 0,
    });
    const file = await new Response(await portal.clients.export({ selection: { clientIds } })).text();
    expect(
      new Set(
        file
          .trim()
          .split('\r\n')
          .map((line) => line.split(',').at(-4)),
      ),
    ).toEqual(new Set(['Plan', 'Starter']));
  });
});
