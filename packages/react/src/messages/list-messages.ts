/** What the client list and its rows say. */
export interface ListMessages {
  /** What is done to many clients at once. */
  bulk: {
    sendInvites: string;
    /** Where all that is listed was invited before. */
    resendInvites: string;
    assignStaff: string;
    changePlan: string;
    hide: string;
    show: string;
    /** Names the menu of what has no button. */
    more: string;
    clients: (count: number) => string;
    assign: string;
    unassign: string;
    action: string;
    staff: string;
    assignTo: (clients: number) => string;
    unassignFrom: (clients: number) => string;
    changePlanOf: (clients: number) => string;
    /** Everybody has, or nobody has, what would be given or taken. */
    noStaffLeft: string;
    /** @param who the client's name, or "3 clients" */
    hideTitle: (who: string) => string;
    hideHint: string;
    showTitle: (who: string) => string;
    showHint: string;
    saving: string;
    done: (changed: number, unchanged: number) => string;
  };
  exporting: {
    export: string;
    busy: string;
    /** @param on such as 2026-11-24 */
    fileName: (on: string) => string;
    done: (clients: number) => string;
    failed: (why: string) => string;
    nothing: string;
  };
  filters: {
    /** Names the row of chips. */
    label: string;
    status: string;
    plan: string;
    staff: string;
    kind: string;
    expiring: string;
    hidden: string;
    /** Before the quiet fact beside a client's name. */
    hiddenWithNote: (fact: string) => string;
    more: string;
    /** Names a menu: "Filter by status". */
    filterBy: (what: string) => string;
    kinds: { individual: string; group: string; entity: string };
    expiringWithin: (days: number) => string;
    /** The same after "Expires". */
    within: (days: number) => string;
    onlyHidden: string;
    you: (name: string) => string;
    loadingStaff: string;
    /** What a chip says of several: the two of them, or how many. */
    multipleValues: (chosen: readonly string[]) => string;
    /** Takes one filter off. */
    clear: (what: string) => string;
    clearAll: string;
    /** A saved view, where none is in force. */
    savedViews: string;
  };
  settings: {
    label: string;
    sortBy: string;
    sorts: {
      name: string;
      '-name': string;
      '-lastLoginAt': string;
      lastLoginAt: string;
      '-createdAt': string;
      createdAt: string;
    };
    columns: string;
    columnsHint: string;
    moveUp: (column: string) => string;
    moveDown: (column: string) => string;
    moved: (column: string, place: number, of: number) => string;
    reset: string;
  };
  clientList: {
    title: string;
    search: string;
    refresh: string;
    addClient: string;
    import: string;
    /** The same where there is more room. */
    importFile: string;
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
    columns: {
      name: string;
      status: string;
      plan: string;
      assignedStaff: string;
      lastLoginAt: string;
      createdAt: string;
    };
  };
  emptyState: {
    firstRun: string;
    firstRunHint: string;
    firstRunReadOnly: string;
    noMatch: (search: string) => string;
    noMatchHint: string;
    /** After the hint: how many filters narrow the list as well. */
    filtersAlsoSet: (count: number) => string;
    /** Nothing is looked for by words, and yet nothing is there. */
    noMatchForFilters: string;
    noMatchForFiltersHint: (count: number) => string;
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
    roleAfterName: (role: string) => string;
  };
  plan: { starter: string; pro: string };
  alerts: {
    offline: (since: string) => string;
    loadFailed: string;
    /** In the place of clients, somewhere in a long list. */
    pageFailed: string;
    forbiddenToSend: (firm: string) => string;
  };
}
