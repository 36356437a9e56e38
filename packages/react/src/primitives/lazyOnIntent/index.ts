export { lazyOnIntent, type LazyComponent } from './lazy-on-intent.tsx';
