// oxlint-disable-next-line typescript/triple-slash-reference -- the module has no types, and other projects compile this file without our `include`
/// <reference path="./fxa-common-password-list.d.ts" />
import * as list from 'fxa-common-password-list';

/** Whether a password is on the list of common passwords, in its own or in lower case. */
export const isCommonPassword = (password: string): boolean =>
  list.test(password) || list.test(password.toLowerCase());
