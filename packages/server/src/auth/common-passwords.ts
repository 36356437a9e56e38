/// <reference path="./fxa-common-password-list.d.ts" />
import * as list from 'fxa-common-password-list';

/** Whether many people use the password, in whatever case. */
export const isCommonPassword = (password: string): boolean =>
  list.test(password) || list.test(password.toLowerCase());
