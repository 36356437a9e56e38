export { ClientList, type ClientListProps, type ClientListSlots } from './ClientList.tsx';
export type { ListPage } from './page-of.ts';
export { useClientList, type ClientFilter, type ClientListState, type ClientListStatus, type UseClientListOptions } from './useClientList.ts';
