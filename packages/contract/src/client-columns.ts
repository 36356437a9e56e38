/** The columns that every portal has. They are named by what they show of a client. */
export const clientColumns = [
  'name',
  'status',
  'plan',
  'assignedStaff',
  'lastLoginAt',
  'createdAt',
  'kind',
  'members',
  'invitedAt',
  'expiresAt',
  'externalId',
] as const;

/** The id of a column of the client list and of exports; `preliminaryData.<key>` is one value of the preliminary data. */
export type ClientColumn = (typeof clientColumns)[number] | `preliminaryData.${string}`;
