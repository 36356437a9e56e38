import { expect, test } from 'vitest';
import { withClientDirective, needsClientDirective, withoutMachinePaths } from './built-files.ts';

test.each([
  [
    'a hook of React',
    'import {\n  useMessages\n} from "../chunk-A.js";\n\n// src/x.ts\nimport { useState } from "react";',
    true,
  ],
  ['a hook of ours', 'import {\n  enAU,\n  useMessages\n} from "../chunk-A.js";', true],
  ['a context', 'import { createContext } from "react";', true],
  ['the whole of React', 'import * as React from "react";', true],
  ['React by its default', 'import React from "react";', true],
  ['a store for components', 'import { create } from "zustand";', true],
  ['a store without React', 'import { createStore } from "zustand/vanilla";', false],
  ['markup alone', 'import { jsx } from "react/jsx-runtime";', false],
  ['query options', 'import { keepPreviousData, queryOptions } from "@tanstack/react-query";', false],
  ['a hook of the query library', 'import { useQuery } from "@tanstack/react-query";', true],
  ['a word that only begins like a hook', 'import {\n  userName,\n  reuseIt\n} from "../chunk-A.js";', false],
])('%s', (_, code, forClients) => {
  expect(needsClientDirective(code)).toBe(forClients);
});

test('the directive comes first, once, without a new line', () => {
  expect(withClientDirective('"use strict";\nx();')).toBe('"use client";"use strict";\nx();');
  expect(withClientDirective(withClientDirective('x();'))).toBe('"use client";x();');
});

test('a map names no path of the machine that built it', () => {
  const map = {
    file: '/home/ann/foyer/dist/a.cjs',
    sources: ['/home/ann/foyer/dist/a.cjs', '../src/a.ts'],
    sourcesContent: [null, 'a'],
  };
  expect(withoutMachinePaths(map, 'a.cjs')).toEqual({
    file: 'a.cjs',
    sources: ['a.cjs', '../src/a.ts'],
    sourcesContent: [null, 'a'],
    ignoreList: [0],
  });
  expect(withoutMachinePaths({ sources: ['C:\\foyer\\dist\\a.cjs'] }, 'a.cjs').sources).toEqual(['a.cjs']);
  expect(withoutMachinePaths({ sources: ['../src/a.ts'] }, 'a.cjs')).toEqual({ sources: ['../src/a.ts'] });
});
