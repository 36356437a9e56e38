import { describe, expect, test } from 'vitest';
import type { FormSource } from '../src/index.ts';
import { openPortal } from './harness.ts';

const PASSWORD = 'a lantern on the quay';
const questionnaire = { id: 'fm_q', name: 'Questionnaire', description: '' };

/** Forms of the host's own system. */
const ownForms = (changes: Partial<FormSource> = {}): FormSource => ({
  list: async () => [questionnaire],
  urlOf: (form, { memberId }) => `https://forms.example/${form.id}?for=${memberId}`,
  ...changes,
});

async function inviteTom(forms: FormSource) {
  const opened = await openPortal({ forms });
  const client = await opened.addTom();
  const memberId = client.members[0]?.id ?? '';
  await opened.post(`/clients/${client.id}/invitations`, { recipients: 'owners', formId: 'fm_q' });
  await opened.deliver();
  const token = /activate\/(\S+)/.exec(opened.outbox[0]?.text ?? '')?.[1];
  const activate = async () =>
    (await opened.post(`/activations/${token}`, { displayName: 'Tom', password: PASSWORD })).json();
  const signIn = async () =>
    (
      await (
        await opened.post('/client-sessions', {
          firmId: 'fi_1',
          email: 'tom@northmail.example',
          password: PASSWORD,
        })
      ).json()
    ).clients;
  const formsInTimeline = async () =>
    (await opened.store.reads('fi_1').timeline(memberId, 100))
      .filter(({ type }) => type.startsWith('form-'))
      .map(({ type, by }) => `${type} by ${by.kind}`);
  return { ...opened, clientId: client.id, memberId, activate, signIn, formsInTimeline };
}

describe('forms from a custom source', () => {
  test('lists the form, names it in the mail, and continues to it after activation', async () => {
    const { portal, outbox, memberId, activate, signIn } = await inviteTom(ownForms());
    const offered = await (
      await portal.fetch(
        new Request('https://portal.example/v1/forms', { headers: { authorization: 'Bearer token' } }),
      )
    ).json();
    expect(offered).toEqual({ items: [questionnaire] });
    expect(outbox[0]?.text).toContain('Next: Questionnaire.');
    expect(await activate()).toMatchObject({
      form: { id: 'fm_q' },
      continueUrl: `https://forms.example/fm_q?for=${memberId}`,
    });
    expect(await signIn()).toMatchObject([{ form: { id: 'fm_q', name: 'Questionnaire' } }]);
  });

  test('records a completed form once, and does not offer it as the next step again', async () => {
    const { portal, clientId, memberId, activate, signIn, formsInTimeline, store, advance, post } =
      await inviteTom(ownForms());
    await activate();
    const { version } = (await store.reads('fi_1').client(clientId)) ?? { version: 0 };
    const completion = { firmId: 'fi_1', clientId, memberId, formId: 'fm_q' };
    expect([await portal.completeForm(completion), await portal.completeForm(completion)]).toEqual([
      'recorded',
      'known',
    ]);
    expect(await formsInTimeline()).toEqual(['form-completed by member', 'form-requested by staff']);
    expect((await store.reads('fi_1').client(clientId))?.version).toBe(version + 1);
    expect(await signIn()).toMatchObject([{ form: null }]);
    advance(1);
    expect((await post(`/clients/${clientId}/invitations`, { recipients: 'owners' })).status).toBe(200);
  });

  test('records another completion when the form is requested again', async () => {
    const { portal, clientId, memberId, post, deliver, advance, formsInTimeline } =
      await inviteTom(ownForms());
    const completion = { firmId: 'fi_1', clientId, memberId, formId: 'fm_q' };
    await portal.completeForm(completion);
    advance(61_000);
    await post(`/clients/${clientId}/invitations`, { recipients: 'owners', formId: 'fm_q' });
    await deliver();
    expect(await portal.completeForm(completion)).toBe('recorded');
    expect(await formsInTimeline()).toEqual([
      'form-completed by member',
      'form-requested by staff',
      'form-completed by member',
      'form-requested by staff',
    ]);
  });

  test('rejects an unknown member, form or firm as not found', async () => {
    const { portal, clientId, memberId } = await inviteTom(ownForms());
    const complete = (changes: object) =>
      portal.completeForm({ firmId: 'fi_1', clientId, memberId, formId: 'fm_q', ...changes });
    await expect(complete({ memberId: 'mb_nobody' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(complete({ formId: 'fm_never' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(complete({ firmId: 'fi_other' })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('rejects a send with a form while forms are unavailable, and sends others', async () => {
    const down = new Error('connect ECONNREFUSED');
    const errors: unknown[] = [];
    const { addTom, post, outbox } = await openPortal({
      forms: ownForms({ list: () => Promise.reject(down) }),
      onError: (error) => errors.push(error),
    });
    const { id } = await addTom();
    const withForm = await post(`/clients/${id}/invitations`, { recipients: 'owners', formId: 'fm_q' });
    expect([withForm.status, withForm.headers.get('retry-after'), (await withForm.json()).code]).toEqual([
      503,
      '5',
      'unavailable',
    ]);
    expect(errors).toEqual([down]);
    expect((await post(`/clients/${id}/invitations`, { recipients: 'owners' })).status).toBe(200);
    expect(outbox).toEqual([]);
  });
});
