declare module 'fxa-common-password-list' {
  /** Whether the list has the password, letter by letter. */
  export function test(password: string): boolean;
}
