export declare const session: { token: string };
