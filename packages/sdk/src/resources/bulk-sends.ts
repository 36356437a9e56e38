import type {
  BulkSend,
  BulkSendInput,
  BulkUpdate,
  BulkUpdateInput,
  Outcome,
  OutcomePage,
  OutcomeQuery,
  Preflight,
  PreflightInput,
} from '@foyer/contract';
import type { CallOptions } from '../http/call.ts';
import { createBulkSendHandle, type BulkSendHandle, type BulkSendContext } from './bulk-send-handle.ts';

/** Invitations to many clients at once. */
export interface BulkSends {
  /**
   * Who would get mail, who would not and why; nothing is sent.
   * @throws PortalError `not-found`, `bulk-limit`, `selection-expired`
   * @example const { recipients, skipped, selectionToken } = await portal.bulkSends.preflight({ selection: { filter: { plan: 'pro' }, except: ['cl_1'] } })
   */
  preflight(input: PreflightInput, options?: CallOptions): Promise<Preflight>;
  /**
   * Starts to send; the portal accepts at once, goes on by itself, and the handle follows it.
   * @throws PortalError `not-found`, `bulk-limit`, `selection-expired`, `forbidden`
   * @example
   * const sending = await portal.bulkSends.start({ selectionToken, formId: 'fm_1' })
   * const { sent, failed } = await sending.result()
   */
  start(input: BulkSendInput, options?: CallOptions): Promise<BulkSendHandle>;
  /**
   * Follows one that was started before, by anybody: after a closed tab, for instance.
   * @throws PortalError `not-found`
   * @example const sending = await portal.bulkSends.resume('bs_1')
   */
  resume(bulkSendId: string, options?: CallOptions): Promise<BulkSendHandle>;
  /**
   * How far one is.
   * @throws PortalError `not-found`
   * @example const { status, pending } = await portal.bulkSends.get('bs_1')
   */
  get(bulkSendId: string, options?: CallOptions): Promise<BulkSend>;
  /**
   * A page of what became of its recipients.
   * @throws PortalError `not-found`
   * @example const { items } = await portal.bulkSends.outcomes('bs_1', { result: 'skipped' })
   */
  outcomes(bulkSendId: string, query?: OutcomeQuery, options?: CallOptions): Promise<OutcomePage>;
  /**
   * What became of its recipients, one after the other.
   * @example for await (const { email, reason } of portal.bulkSends.iterateOutcomes(sending.id, { result: 'failed' })) console.log(email, reason)
   */
  iterateOutcomes(
    bulkSendId: string,
    query?: Omit<OutcomeQuery, 'after'>,
    options?: CallOptions,
  ): AsyncIterable<Outcome>;
}

export function createBulkSends(parts: BulkSendContext): BulkSends {
  const { call } = parts;
  const get: BulkSends['get'] = (bulkSendId, options) =>
    call('bulkSends.get', { params: { bulkSendId } }, options);
  const outcomes: BulkSends['outcomes'] = (bulkSendId, query = {}, options) =>
    call('bulkSends.outcomes', { params: { bulkSendId }, query }, options);
  return {
    get,
    outcomes,
    preflight: (input, options) => call('bulkSends.preflight', { body: input }, options),
    start: async (input, options) =>
      createBulkSendHandle(await call('bulkSends.start', { body: input }, options), parts),
    resume: async (bulkSendId, options) => createBulkSendHandle(await get(bulkSendId, options), parts),
    async *iterateOutcomes(bulkSendId, query, options) {
      let after: string | undefined;
      do {
        const page: OutcomePage = await outcomes(
          bulkSendId,
          after === undefined ? query : { ...query, after },
          options,
        );
        yield* page.items;
        after = page.next ?? undefined;
      } while (after !== undefined);
    },
  };
}

/** One change of many clients. */
export interface BulkUpdates {
  /**
   * Assigns or takes off staff, changes the plan, hides or shows: all clients of the choice, or none.
   * @throws PortalError `not-found`, `forbidden`, `bulk-limit`, `selection-expired`, `validation`
   * @example const { changed } = await portal.bulkUpdates.apply({ selection: { clientIds: ['cl_1', 'cl_2'] }, assignStaff: 'st_1' })
   */
  apply(input: BulkUpdateInput, options?: CallOptions): Promise<BulkUpdate>;
}

export const createBulkUpdates = ({ call }: Pick<BulkSendContext, 'call'>): BulkUpdates => ({
  apply: (input, options) => call('bulkUpdates.apply', { body: input }, options),
});
