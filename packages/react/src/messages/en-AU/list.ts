import type { ListMessages } from '../list-messages.ts';
import { number, plural } from './plural.ts';

export const clientList: ListMessages = {
  clientList: {
    title: 'Client list',
    search: 'Search name or e-mail',
    refresh: 'Refresh',
    addClient: 'Add client',
    loading: 'Loading clients',
    clients: (count) => plural(count, 'client', 'clients'),
    matching: (count) => plural(count, 'client matches', 'clients match'),
    changed: 'List changed.',
    selected: (count) => `${number(count)} selected`,
    selectAll: (count) => `Select all ${number(count)}`,
    clearSelection: 'Clear selection',
    selectionCleared: 'The selection was cleared',
    columns: { client: 'Client', status: 'Status', plan: 'Plan', staff: 'Assigned staff', lastLogin: 'Last login' },
  },
  empty: {
    firstRun: 'Add your first client',
    firstRunHint: 'Adding a client mails nobody. You choose when each person is invited.',
    firstRunReadOnly: 'There are no clients yet',
    noMatch: (search) => `No client matches “${search}”`,
    noMatchHint: 'Search looks at names and e-mails.',
    clearSearch: 'Clear search',
    noOwner: 'Add an owner to invite',
    noOwnerHint: (client) => `${client} has no owner yet. Only people are invited.`,
    addOwner: 'Add owner',
  },
  member: {
    owner: 'Owner',
    coOwner: 'Co-owner',
    guest: 'Guest',
    afterName: (role) => `· ${role}`,
  },
  plan: { starter: 'Starter', pro: 'Pro' },
  notice: {
    offline: (since) => `You are offline. The list is from ${since} and sends are paused.`,
    loadFailed: 'The list could not be loaded. Nothing was sent.',
    windowFailed: 'These clients could not be loaded.',
    forbiddenToSend: (firm) => `You can see clients but not invite them. Ask an admin of ${firm}.`,
  },
};
