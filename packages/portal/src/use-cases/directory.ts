import type { Client, Form, Items, Staff } from '@foyer/contract';
import { Problem } from '../http/problem.ts';
import type { FirmReads } from '../store/portal-store.ts';

/** One client. @throws Problem `not-found` */
export async function getClient(reads: FirmReads, clientId: string): Promise<Client> {
  const client = await reads.client(clientId);
  if (client === null) throw new Problem('not-found', { detail: 'There is no such client' });
  return client;
}

/** Digital forms that can travel with an invitation. */
export const listForms = async (reads: FirmReads): Promise<Items<Form>> => ({ items: await reads.forms() });

/** The people of the firm. */
export const listStaff = async (reads: FirmReads): Promise<Items<Staff>> => ({ items: await reads.staff() });
