/**
 * Where a member stands, as SQL: the one echo of the contract's `memberStatus`, for filtering only; `describeStore` compares the two.
 * Speaks of `m` (member), `a` (account) and `i` (invitation).
 * @param now the placeholder of the moment, such as `$4`
 */
export const statusOf = (now: string): string => `case
  when a.status in ('disabled', 'active') then a.status
  when m.email is null then 'no-email'
  when i.id is null then 'not-invited'
  when i.status = 'accepted' then 'active'
  when i.status = 'revoked' then 'revoked'
  when i.delivery_status in ('bounced', 'blocked') then 'undeliverable'
  when i.expires_at <= ${now}::timestamptz then 'expired'
  when i.delivery_status in ('queued', 'deferred') then 'queued'
  else 'waiting'
end`;
