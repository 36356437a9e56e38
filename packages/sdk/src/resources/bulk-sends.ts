import type {
  BulkSend,
  BulkSendInput,
  BulkUpdate,
  BulkUpdateInput,
  Outcome,
  OutcomePage,
  OutcomeQuery,
  Preflight,
  PreflightGroupId,
  PreflightInput,
  PreflightMemberPage,
  PreflightMemberQuery,
} from '@foyer/contract';
import type { CallOptions } from '../http/call.ts';
import { createBulkSendHandle, type BulkSendHandle, type BulkSendContext } from './bulk-send-handle.ts';

/** Invitations to the members of many clients. */
export interface BulkSends {
  /**
   * Returns how many recipients would get mail, for the first time or again, and who would be skipped and why. Sends nothing.
   * @returns the groups, and an `id` for `start` that is valid for 15 minutes
   * @throws PortalError `not-found`, `bulk-limit`, `selection-expired`, `validation`
   * @example const { id, recipients, groups } = await portal.bulkSends.preflight({ selection: { filter: { plan: 'pro' }, except: ['cl_1'] } })
   */
  preflight(input: PreflightInput, options?: CallOptions): Promise<Preflight>;
  /**
   * Returns a page of the members of a group of a preflight.
   * @param query.limit at most 200; default 50
   * @throws PortalError `preflight-expired`, `validation`
   * @example const { items, next } = await portal.bulkSends.preflightMembers('pf_1', 'first')
   */
  preflightMembers(
    preflightId: string,
    group: PreflightGroupId,
    query?: PreflightMemberQuery,
    options?: CallOptions,
  ): Promise<PreflightMemberPage>;
  /**
   * Starts a bulk send to the recipients of a preflight, or to some of them. No other member gets mail.
   * With `unchecked: true` it needs no preflight and sends to all members of the selection that can be invited. Resolves as soon as the portal has accepted it; the server sends on its own, also when this page is closed.
   * Each recipient is checked again when the mail is made, so fewer may get mail.
   * @throws PortalError `preflight-changed` when a member that was not shown would get mail by now: make another preflight;
   * `preflight-expired`, `not-found`, `bulk-limit`, `selection-expired`, `forbidden`, `validation`
   * @example
   * const sending = await portal.bulkSends.start({ preflightId: 'pf_1', groups: ['first'], formId: 'fm_1' })
   * const { sent, failed } = await sending.result()
   */
  start(input: BulkSendInput, options?: CallOptions): Promise<BulkSendHandle>;
  /**
   * Returns a handle to a bulk send that was started before, for example after a reload or by another staff member.
   * @throws PortalError `not-found`
   * @example const sending = await portal.bulkSends.resume('bs_1')
   */
  resume(bulkSendId: string, options?: CallOptions): Promise<BulkSendHandle>;
  /**
   * Returns the current state of a bulk send.
   * @throws PortalError `not-found`
   * @example const { status, pending } = await portal.bulkSends.get('bs_1')
   */
  get(bulkSendId: string, options?: CallOptions): Promise<BulkSend>;
  /**
   * Returns a page of outcomes, one per recipient.
   * @param query.limit at most 200; default 50
   * @throws PortalError `not-found`, `validation`
   * @example const { items } = await portal.bulkSends.outcomes('bs_1', { result: 'skipped' })
   */
  outcomes(bulkSendId: string, query?: OutcomeQuery, options?: CallOptions): Promise<OutcomePage>;
  /**
   * Iterates over all outcomes; pages are fetched as needed.
   * @throws PortalError `not-found`, `validation`, while iterating
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
    preflightMembers: (preflightId, group, query = {}, options) =>
      call('bulkSends.preflightMembers', { params: { preflightId, group }, query }, options),
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

/** The same change for many clients. */
export interface BulkUpdates {
  /**
   * Assigns or unassigns staff, changes the plan, or hides or shows clients. All clients of the selection are changed, or none.
   * Clients that have the value already count as `unchanged`.
   * @throws PortalError `not-found`, `forbidden`, `bulk-limit`, `selection-expired`, `validation`
   * @example const { changed } = await portal.bulkUpdates.apply({ selection: { clientIds: ['cl_1', 'cl_2'] }, assignStaff: 'st_1' })
   */
  apply(input: BulkUpdateInput, options?: CallOptions): Promise<BulkUpdate>;
}

export const createBulkUpdates = ({ call }: Pick<BulkSendContext, 'call'>): BulkUpdates => ({
  apply: (input, options) => call('bulkUpdates.apply', { body: input }, options),
});
