export { LinksContext, useLinks, type Links } from './links.ts';
