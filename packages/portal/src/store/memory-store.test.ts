import { describeStore } from '../testing/index.ts';
import { createMemoryStore } from './memory-store.ts';

describeStore('memory', async () => ({ store: createMemoryStore(), close: async () => undefined }));
