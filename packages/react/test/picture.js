import { page } from 'vitest/browser';

export const picture = () => page.screenshot({ save: false, base64: true });
