import { defineConfig } from 'tsup';
import { library } from '../../scripts/library.ts';

const contract = /^@foyer\/contract($|\/)/;

// The packed sdk has no dependency: what it uses of the contract, code and types, goes into it.
export default defineConfig(library({ noExternal: [contract], dts: { resolve: [contract] } }));
