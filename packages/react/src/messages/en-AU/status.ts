import type { StatusMessages } from '../status-messages.ts';
import { plural } from './plural.ts';

/** The words of the help article. */
export const status: StatusMessages = {
  status: {
    short: {
      noEmail: 'No e-mail',
      notInvited: 'Not invited',
      justSent: 'Just sent',
      sending: 'Sending',
      delayed: 'Delayed',
      waiting: 'Waiting',
      undeliverable: 'Undeliverable',
      expired: 'Expired',
      revoked: 'Revoked',
      active: 'Active',
      disabled: 'Disabled',
    },
    noEmail: 'No e-mail',
    notInvited: 'Not invited',
    justSent: 'Invitation sent just now',
    sending: 'Sending…',
    delayed: 'Delayed, still trying',
    waiting: (sentOn) => `Waiting for member to accept invitation (${sentOn})`,
    undeliverable: 'Undeliverable',
    expired: (expiredOn) => `Expired ${expiredOn}`,
    revoked: 'Revoked',
    revokedOn: (revokedOn) => `Revoked ${revokedOn}`,
    lastLoggedIn: (on) => `Last logged in ${on}`,
    active: 'Active',
    activated: (on) => `Activated ${on}`,
    disabled: 'Disabled',
  },
  statusNote: {
    addEmail: 'Add an e-mail to invite',
    sendReturnsIn: (seconds) => `Send invite returns in ${seconds} s`,
    expiresInDays: (days) => `Expires in ${plural(days, 'day', 'days')}`,
    expiresInHours: (hours) => `Expires in ${plural(hours, 'hour', 'hours')}`,
    expiresWithinTheHour: 'Expires within the hour',
    expiresOn: (on) => `Expires ${on}`,
    expiresOnWithReminder: (on, reminderOn) => `Expires ${on}, next reminder ${reminderOn}`,
    invitedAutomatically: 'Invited automatically as a guest',
    deliveryReason: (reason) => reason,
    addressChanged: 'Address changed',
    notLoggedInYet: 'Not logged in yet',
  },
};
