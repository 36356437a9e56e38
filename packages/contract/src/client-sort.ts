/** The fields by which every portal can sort clients; each is the id of a column. */
export const clientSortKeys = [
  'name',
  'status',
  'plan',
  'invitedAt',
  'expiresAt',
  'lastLoginAt',
  'createdAt',
  'externalId',
] as const;

/**
 * A field by which every portal can sort clients.
 * - `status`: the most urgent status of any member, in the order of `memberStatuses`
 * - `plan`: starter before pro
 * - `invitedAt`: when the latest invitation of any member was sent
 * - `expiresAt`: when the first open invitation of any member expires
 * - `lastLoginAt`: the latest login of any member
 */
export type ClientSortKey = (typeof clientSortKeys)[number];

/**
 * The sort key of the client list; a leading `-` sorts in descending order. Clients without a value are last in both orders, and ties are sorted by id.
 * An adapter may support more keys. A portal refuses a key that it does not know: `validation`, at `/sort`, with the code `unknown-sort-key`.
 * @example '-lastLoginAt'
 */
export type ClientSort = ClientSortKey | `-${ClientSortKey}` | (string & Record<never, never>);
