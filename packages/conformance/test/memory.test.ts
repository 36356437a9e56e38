import { describe, test } from 'vitest';
import { describePortal } from '../src/index.ts';
import { createMockTarget } from './mock-target.ts';

const { target } = await createMockTarget('memory, in process', 'https://portal.foyer.test');

describePortal(target, { describe, test });
