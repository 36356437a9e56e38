/** A staff member, as shown beside a client. */
export interface StaffRef {
  /** `st_…` */
  id: string;
  name: string;
}

/** A person of the firm. */
export interface Staff extends StaffRef {
  email: string;
  /** The firm's own word for it; no rule reads it. */
  role: string;
}
