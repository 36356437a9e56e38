import { expect, type APIRequestContext } from '@playwright/test';

/** A mail in the development inbox. */
export interface InboxMail {
  id: string;
  to: string[];
  subject: string;
  text: string;
  links: string[];
}

/** Waits until there are `count` mails to an address, and returns them, newest first. */
export async function waitForMails(
  request: APIRequestContext,
  server: string,
  address: string,
  count: number,
): Promise<InboxMail[]> {
  const read = async (): Promise<InboxMail[]> => {
    const { items }: { items: InboxMail[] } = await (await request.get(`${server}/inbox.json`)).json();
    return items.filter((mail) => mail.to.includes(address));
  };
  await expect.poll(async () => (await read()).length, { message: `mails to ${address}` }).toBe(count);
  return read();
}

/** Returns the activation link of a mail. */
export function getActivationLink(mail: InboxMail | undefined): string {
  const link = mail?.links.find((one) => one.includes('/activate/'));
  if (link === undefined) throw new Error('The mail has no activation link');
  return link;
}
