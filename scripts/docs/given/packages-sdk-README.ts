export declare const signIn: { token: string };
export declare const download: WritableStream<Uint8Array>;
export declare const file: File;
export declare function currentTrace(): string;
