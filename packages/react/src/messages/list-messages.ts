/** Messages of the client list and its rows. */
export interface ListMessages {
  /** Bulk actions. */
  bulk: {
    sendInvites: string;
    /** Used if all listed clients were invited before. */
    resendInvites: string;
    assignStaff: string;
    changePlan: string;
    hide: string;
    show: string;
    /** Accessible name of the menu with further actions. */
    more: string;
    clients: (count: number) => string;
    assign: string;
    unassign: string;
    action: string;
    staff: string;
    assignTo: (clients: number) => string;
    unassignFrom: (clients: number) => string;
    changePlanOf: (clients: number) => string;
    /** No staff member can be assigned or unassigned. */
    noStaffLeft: string;
    /** @param target the client's name, or "3 clients" */
    hideTitle: (target: string) => string;
    hideHint: string;
    showTitle: (target: string) => string;
    showHint: string;
    saving: string;
    done: (changed: number, unchanged: number) => string;
  };
  exporting: {
    export: string;
    busy: string;
    /** @param date such as 2026-11-24 */
    fileName: (date: string) => string;
    done: (clients: number) => string;
    failed: (error: string) => string;
    nothing: string;
  };
  filters: {
    /** Accessible name of the filter chips. */
    label: string;
    status: string;
    plan: string;
    staff: string;
    kind: string;
    expiring: string;
    hidden: string;
    /** Shown beside the name of a hidden client, with another note. */
    hiddenWithNote: (note: string) => string;
    more: string;
    /** Accessible name of a filter menu: "Filter by status". */
    filterBy: (filter: string) => string;
    kinds: { individual: string; group: string; entity: string };
    expiringWithin: (days: number) => string;
    /** Follows "Expires". */
    within: (days: number) => string;
    onlyHidden: string;
    you: (name: string) => string;
    loadingStaff: string;
    /** Label of a chip with several values: both of two, or the number of values. */
    multipleValues: (values: readonly string[]) => string;
    /** Removes one filter. */
    clear: (filter: string) => string;
    clearAll: string;
    /** Label of the saved views menu while no saved view is selected. */
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
    /** An order that `sorts` does not name, such as "Status, descending". */
    sortedBy: (column: string, isDescending: boolean) => string;
    columns: string;
    columnsHint: string;
    moveUp: (column: string) => string;
    moveDown: (column: string) => string;
    moved: (column: string, position: number, total: number) => string;
    reset: string;
  };
  clientList: {
    title: string;
    search: string;
    refresh: string;
    addClient: string;
    import: string;
    /** Longer form of `import`. */
    importFile: string;
    loading: string;
    clients: (count: number) => string;
    /** Number of clients while a search is active. */
    matching: (count: number) => string;
    /** The connection that brings changes is lost; followed by `refresh`. */
    notLive: string;
    changed: string;
    selected: (count: number) => string;
    selectAll: (count: number) => string;
    clearSelection: string;
    /** Announced when a change of search or filters clears the selection. */
    selectionCleared: string;
    columns: {
      name: string;
      status: string;
      plan: string;
      assignedStaff: string;
      lastLoginAt: string;
      createdAt: string;
      members: string;
      invitedAt: string;
      expiresAt: string;
      externalId: string;
    };
  };
  emptyState: {
    firstRun: string;
    firstRunHint: string;
    firstRunReadOnly: string;
    noMatch: (search: string) => string;
    noMatchHint: string;
    /** Follows `noMatchHint`: the number of active filters. */
    filtersAlsoSet: (count: number) => string;
    /** Filters are set, no search, and no client matches. */
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
    /** Follows a name: "· Co-owner". */
    roleAfterName: (role: string) => string;
  };
  plan: { starter: string; pro: string };
  alerts: {
    /** The portal refuses the session; followed by a button that tries again. */
    sessionEnded: string;
    offline: (since: string) => string;
    loadFailed: string;
    /** Shown in place of the clients of a page that failed to load. */
    pageFailed: string;
    /** A cell of the host threw an error. */
    cellFailed: string;
    forbiddenToSend: (firm: string) => string;
  };
}
