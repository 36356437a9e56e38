// The real list with its default columns.
import { ClientList } from '@foyer/react';
import type { Candidate } from '../page/candidate.ts';
import { createFoyer } from '../parts/foyer.tsx';

export const candidate: Candidate = createFoyer(<ClientList selectable />);
