import { useEffect, useLayoutEffect } from 'react';

/** `useLayoutEffect`, but silent on a server, where nothing is painted. */
export const useIsomorphicLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;
