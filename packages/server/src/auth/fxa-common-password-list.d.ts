declare module 'fxa-common-password-list' {
  /** Whether the list contains the password; case-sensitive. */
  export function test(password: string): boolean;
}
