/** What the client list and its rows say. */
export interface ListMessages {
  clientList: {
    title: string;
    search: string;
    refresh: string;
    addClient: string;
    loading: string;
    clients: (count: number) => string;
    /** The same while a search is on. */
    matching: (count: number) => string;
    changed: string;
    selected: (count: number) => string;
    selectAll: (count: number) => string;
    clearSelection: string;
    /** Said when other rows are looked for. */
    selectionCleared: string;
    columns: { client: string; status: string; plan: string; staff: string; lastLogin: string };
  };
  empty: {
    firstRun: string;
    firstRunHint: string;
    firstRunReadOnly: string;
    noMatch: (search: string) => string;
    noMatchHint: string;
    clearSearch: string;
    noOwner: string;
    noOwnerHint: (client: string) => string;
    addOwner: string;
  };
  member: {
    owner: string;
    coOwner: string;
    guest: string;
    /** What follows a name on its line: "· Co-owner". */
    afterName: (role: string) => string;
  };
  plan: { starter: string; pro: string };
  notice: {
    offline: (since: string) => string;
    loadFailed: string;
    /** In the place of clients, somewhere in a long list. */
    windowFailed: string;
    forbiddenToSend: (firm: string) => string;
  };
}
