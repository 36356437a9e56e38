#!/usr/bin/env node
import { runCommandLine } from './run-command-line.ts';

runCommandLine(process.argv.slice(2));
