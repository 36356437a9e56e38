import { describe, expect, test } from 'vitest';
import { createMemoryStore, IdempotencyBusyError } from '../src/store/index.ts';
import { openPortal } from './harness.ts';

describe('createPortal', () => {
  test('returns only a request id for an internal error', async () => {
    const reported: { error: unknown; requestId: string }[] = [];
    const broken = new Error('relation "client" does not exist');
    const { portal } = await openPortal({
      identify: async () => {
        throw broken;
      },
      onError: (error, requestId) => reported.push({ error, requestId }),
    });
    const response = await portal.fetch(new Request('https://portal.example/v1/session'));
    const body = await response.json();
    expect(response.status).toBe(500);
    expect(body).toEqual({
      type: 'https://foyer.dev/problems/internal',
      title: 'Internal error',
      status: 500,
      code: 'internal',
      detail: 'Something went wrong here. Nothing was changed.',
      errors: [],
      requestId: reported[0]?.requestId,
    });
    expect(reported[0]?.error).toBe(broken);
  });

  test('returns 409 with `Retry-After` while an idempotency key is locked', async () => {
    const store = createMemoryStore();
    const { post } = await openPortal({
      store: { ...store, transaction: () => Promise.reject(new IdempotencyBusyError()) },
      identify: async () => ({
        firmId: 'fi_1',
        viewer: { id: 'st_1', name: 'N', email: 'n@h.example', role: 'x', permissions: ['clients.write'] },
      }),
    });
    const response = await post('/clients', { kind: 'entity', name: 'X', members: [] });
    expect([response.status, response.headers.get('retry-after')]).toEqual([409, '1']);
    expect(await response.json()).toMatchObject({ code: 'idempotency-in-progress', retryAfter: 1 });
  });

  test('limits the size of a streamed body without a length', async () => {
    const { portal } = await openPortal();
    const chunk = new TextEncoder().encode('x'.repeat(100_000));
    let left = 100;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (left > 0) controller.enqueue(chunk);
        else controller.close();
        left -= 1;
      },
    });
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { authorization: 'Bearer token', 'content-type': 'application/json', 'idempotency-key': 'k' },
    };
    const response = await portal.fetch(new Request('https://portal.example/v1/clients', init));
    expect([response.status, (await response.json()).code]).toEqual([413, 'payload-too-large']);
  });

  test('sets the Date header from the clock of the portal', async () => {
    const { portal } = await openPortal();
    const response = await portal.fetch(
      new Request('https://portal.example/v1/session', { headers: { authorization: 'Bearer token' } }),
    );
    expect(response.headers.get('date')).toBe('Sun, 22 Nov 2026 09:00:00 GMT');
  });

  test('returns the page of the firm with the form after activation', async () => {
    const { addTom, post, deliver, outbox } = await openPortal(
      {},
      { afterActivationUrl: 'https://portal.example/welcome?from=mail' },
    );
    const { id } = await addTom();
    await post(`/clients/${id}/invitations`, { recipients: 'owners', formId: 'fm_1' });
    await deliver();
    const token = /activate\/(\S+)/.exec(outbox[0]?.text ?? '')?.[1];
    const accepted = await (
      await post(`/activations/${token}`, { displayName: 'Tom', password: 'a lantern on the quay' })
    ).json();
    expect(accepted).toMatchObject({
      form: { id: 'fm_1', name: 'New client questionnaire' },
      continueUrl: 'https://portal.example/welcome?from=mail&form=fm_1',
    });
  });

  test('rejects the login of a disabled account', async () => {
    const { store, addTom, post, deliver, outbox } = await openPortal();
    await post(`/clients/${(await addTom()).id}/invitations`, { recipients: 'owners' });
    await deliver();
    const token = /activate\/(\S+)/.exec(outbox[0]?.text ?? '')?.[1];
    await post(`/activations/${token}`, { displayName: 'Tom', password: 'a lantern on the quay' });
    const login = () =>
      post('/client-sessions', {
        firmId: 'fi_1',
        email: 'tom@northmail.example',
        password: 'a lantern on the quay',
      });
    expect((await login()).status).toBe(201);
    await store.transaction('fi_1', async (tx) => {
      const credentials = await tx.credentials('tom@northmail.example');
      if (credentials !== null)
        await tx.saveAccount({ ...credentials, account: { ...credentials.account, status: 'disabled' } });
    });
    expect((await login()).status).toBe(401);
  });

  test('keeps an account disabled that was disabled during its login', async () => {
    const meanwhile: { run: () => Promise<void> } = { run: async () => undefined };
    const opened = await openPortal({
      passwords: {
        hash: async (text) => `hash of ${text}`,
        async verify(hash, text) {
          await meanwhile.run();
          return hash === `hash of ${text}`;
        },
      },
    });
    const { store, addTom, post, deliver, outbox, member } = opened;
    const { id } = await addTom();
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    await deliver();
    await post(`/activations/${/activate\/(\S+)/.exec(outbox[0]?.text ?? '')?.[1]}`, {
      displayName: 'Tom',
      password: 'a lantern on the quay',
    });
    meanwhile.run = () =>
      store.transaction('fi_1', async (tx) => {
        const credentials = await tx.credentials('tom@northmail.example');
        if (credentials !== null)
          await tx.saveAccount({ ...credentials, account: { ...credentials.account, status: 'disabled' } });
      });
    expect(
      (
        await post('/client-sessions', {
          firmId: 'fi_1',
          email: 'tom@northmail.example',
          password: 'a lantern on the quay',
        })
      ).status,
    ).toBe(401);
    expect((await member(id))?.account).toMatchObject({ status: 'disabled', lastLoginAt: null });
  });
});
