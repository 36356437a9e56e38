// Declared apart: the types of `vitest/browser` would change the matchers of every test in the workspace.
/** A screenshot of the page in a browser test, as base64. */
export declare const picture: () => Promise<string>;
