import type { Client, StaffRef } from '@foyer/sdk';
import { createContext, useContext } from 'react';

/** Links to pages of the host. Keep the functions stable between renders, or every row renders again. */
export interface Links {
  /**
   * The URL of a client's page. The name becomes a link, and the arrow beside it expands the members.
   * @default undefined: the name expands the members
   */
  hrefForClient?: ((client: Client) => string | undefined) | undefined;
  /**
   * The URL of a staff member's page.
   * @default undefined: staff are not linked
   */
  hrefForStaff?: ((staff: StaffRef) => string | undefined) | undefined;
}

const noLinks: Links = {};

export const LinksContext = /* @__PURE__ */ createContext(noLinks);

/** The links of the surrounding list. */
export const useLinks = (): Links => useContext(LinksContext);
