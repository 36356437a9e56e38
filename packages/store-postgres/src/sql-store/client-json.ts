// SQL expressions that build the JSON of the API, so that one statement reads a page of clients with all members.

/** Formats a timestamp as the API does: RFC 3339, UTC, milliseconds. */
export const timestamp = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** JSON of an account `a`. */
export const accountJson = `json_build_object(
  'id', a.id, 'email', a.email, 'status', a.status, 'activatedAt', ${timestamp('a.activated_at')}, 'lastLoginAt', ${timestamp('a.last_login_at')})`;

const invitationJson = `json_build_object(
  'id', i.id, 'memberId', i.member_id, 'status', i.status, 'sentAt', ${timestamp('i.sent_at')}, 'expiresAt', ${timestamp('i.expires_at')},
  'sendCount', i.send_count, 'sentBy', json_build_object('id', i.sent_by_id, 'name', i.sent_by_name),
  'form', case when i.form_id is not null then json_build_object('id', i.form_id, 'name', i.form_name) end,
  'message', i.message, 'automatic', i.automatic, 'revokedAt', ${timestamp('i.revoked_at')}, 'revokedReason', i.revoked_reason,
  'delivery', case when i.outcome_unknown
    then json_build_object('status', i.delivery_status, 'at', ${timestamp('i.delivery_at')}, 'reason', i.delivery_reason, 'unknownOutcome', true)
    else json_build_object('status', i.delivery_status, 'at', ${timestamp('i.delivery_at')}, 'reason', i.delivery_reason) end,
  'nextReminderAt', ${timestamp('i.next_reminder_at')})`;

const memberJson = `json_build_object(
  'id', m.id, 'externalId', m.external_id, 'clientId', m.client_id, 'role', m.role, 'name', json_build_object('given', m.given_name, 'family', m.family_name),
  'email', m.email, 'locale', m.locale,
  'account', case when a.id is not null then ${accountJson} end,
  'invitation', case when i.id is not null then ${invitationJson} end)`;

/** FROM clause: members `m` with their account `a` and latest invitation `i`. */
export const membersJoined = `member m
  left join account a on a.firm_id = m.firm_id and a.id = m.account_id
  left join invitation i on i.firm_id = m.firm_id and i.id = m.invitation_id`;

/** JSON of a client `c` with its staff and members. */
export const clientJson = `json_build_object(
  'id', c.id, 'externalId', c.external_id, 'kind', c.kind, 'name', c.name, 'plan', c.plan,
  'assignedStaff', coalesce((select json_agg(json_build_object('id', cs.staff_id, 'name', cs.name) order by cs.place)
    from client_staff cs where cs.firm_id = c.firm_id and cs.client_id = c.id), '[]'),
  'members', coalesce((select json_agg(${memberJson} order by m.position)
    from ${membersJoined} where m.firm_id = c.firm_id and m.client_id = c.id), '[]'),
  'preliminaryData', c.preliminary_data, 'hidden', c.hidden, 'createdAt', ${timestamp('c.created_at')}, 'version', c.version)`;
