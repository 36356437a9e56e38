import type { Client, StaffRef } from '@foyer/sdk';
import { createContext, useContext } from 'react';

/** Where the host has pages of its own; undefined where it has none. Keep the functions stable over renders. */
export interface Links {
  /** A client's page: its name becomes a link, and the arrow beside it opens its members. Default none: the name opens them. */
  hrefForClient?: ((client: Client) => string | undefined) | undefined;
  /** The page of somebody of the firm. Default none. */
  hrefForStaff?: ((staff: StaffRef) => string | undefined) | undefined;
}

const nowhere: Links = {};

export const LinksContext = /* @__PURE__ */ createContext(nowhere);

/** Where the names of the list around the caller lead. */
export const useLinks = (): Links => useContext(LinksContext);
