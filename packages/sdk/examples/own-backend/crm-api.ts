/** A customer in the CRM's API, which has numeric ids, numbered pages, times in seconds and error codes of its own. */
export interface Customer {
  customer_no: number;
  title: string;
  tier: 'BASIC' | 'PREMIUM';
  /** Increases with every change. */
  rev: number;
  opened: number;
  /** In dollars. */
  assets: number;
  contacts: Contact[];
}

export interface Contact {
  contact_no: number;
  first: string;
  last: string;
  mail: string | null;
  main: boolean;
  portal: {
    state: 'NONE' | 'MAILED' | 'LIVE';
    mailed: number | null;
    times_mailed: number;
    live_since: number | null;
    last_seen: number | null;
  };
}

/** `GET /customers?page=&per_page=&find=&order=` */
export interface CustomerPage {
  data: Customer[];
  meta: { page: number; total_count: number; change_no: number };
}

/** `GET /me` */
export interface Me {
  user_no: number;
  full_name: string;
  mail: string;
  rights: string[];
  office: { no: number; title: string };
  now: number;
}

/** `GET /changes?since=`, a number or `now` */
export interface Changes {
  upto: number;
  now: number;
  customers: Customer[];
}

/** The body of every error response. */
export interface Fault {
  fault: 'NO_SUCH_CUSTOMER' | 'NO_RIGHT' | 'LOGGED_OUT' | 'TOO_SOON' | 'NO_MAIL' | 'BUSY';
  text: string;
}
