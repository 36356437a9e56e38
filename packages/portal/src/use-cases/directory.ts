import type { Client, Form, Items, Staff } from '@foyer/contract';
import { Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import type { FirmReads } from '../store/portal-store.ts';
import { listOfferedForms } from './forms.ts';

/** Returns a client. @throws Problem `not-found` */
export async function getClient(reads: FirmReads, clientId: string): Promise<Client> {
  const client = await reads.client(clientId);
  if (client === null) throw new Problem('not-found', { detail: 'There is no such client' });
  return client;
}

/** Lists the forms that an invitation can contain. @throws Problem `unavailable` */
export const listForms = async (ports: Ports, firmId: string): Promise<Items<Form>> => ({
  items: [...(await listOfferedForms(ports, firmId))],
});

/** Lists the staff of the firm. */
export const listStaff = async (reads: FirmReads): Promise<Items<Staff>> => ({ items: await reads.staff() });
