export declare const mySession: { token: string };
