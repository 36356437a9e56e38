import type { Mailer, PasswordHasher } from '../../../packages/portal/src/index.ts';

export declare const secret: Uint8Array<ArrayBuffer>;
export declare const mailer: Mailer;
export declare const passwords: PasswordHasher;
export declare const isCommonPassword: (password: string) => boolean;
export declare const request: Request;
