import { setupMockServer } from '@foyer/mocks/node';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { describePortal } from '../src/index.ts';
import { createMockTarget } from './mock-target.ts';

const { target, mockPortal } = await createMockTarget('memory, through MSW', 'https://msw.foyer.test');
const server = setupMockServer(mockPortal);

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());

describePortal({ ...target, fetch: (input, init) => globalThis.fetch(input, init) }, { describe, test });
