import type { CommonMessages } from '../common-messages.ts';
import { plural } from './plural.ts';

/** "A, B and C"; by hand, since `Intl.ListFormat` takes milliseconds to make before the first row can be drawn. */
export const list = (items: readonly string[]) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`);

export const common: CommonMessages = {
  common: {
    close: 'Close',
    cancel: 'Cancel',
    dismiss: 'Dismiss',
    tryAgain: 'Try again',
    optional: 'Optional',
    list,
    never: 'Never',
    notFetched: 'This could not be opened. Check your connection, then try again.',
  },
  rollUp: {
    activated: (activated, owners) => `${activated} of ${owners} activated`,
    addOwner: 'Add an owner to invite',
    owners: (count) => plural(count, 'owner', 'owners'),
    members: (count) => plural(count, 'member', 'members'),
  },
  actions: {
    sendInvite: 'Send invite',
    sendToAllOwners: 'Send invite to all owners',
    addEmail: 'Add e-mail',
    addMember: 'Add member',
    sending: 'Sending…',
    sendInviteTo: (name) => `Send invite to ${name}`,
    actionsFor: (name) => `Actions for ${name}`,
    select: (name) => `Select ${name}`,
  },
  disabledReason: {
    noEmail: 'Add an e-mail to invite',
    alreadyActive: 'Already active',
    disabled: 'The account is disabled',
    cooldown: (secondsAgo, secondsLeft) => `Sent ${secondsAgo} s ago. Send again in ${secondsLeft} s.`,
    queued: 'The last e-mail is still on its way',
    suppressed: 'The address refuses our e-mail. Change it to invite.',
    forbiddenToSend: 'You need the permission to send invitations',
    forbidden: 'You do not have the permission',
  },
  toast: {
    region: 'News',
    sent: (name) => `Invite sent to ${name}`,
    sentCount: (count) => `${plural(count, 'invite', 'invites')} sent`,
    activated: (name) => `${name} activated the account`,
    someFailed: (failed, total) => `${failed} of ${plural(total, 'invite', 'invites')} failed`,
    view: 'View',
    retry: 'Retry',
  },
};
