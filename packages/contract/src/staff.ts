/** A reference to a staff member. */
export interface StaffRef {
  /** `st_…` */
  id: string;
  name: string;
}

/** A staff member of the firm. */
export interface Staff extends StaffRef {
  email: string;
  /** The role as the firm calls it, for display only. */
  role: string;
}
