import { expect, type APIRequestContext } from '@playwright/test';

/** A mail in the development inbox. */
export interface SeenMail {
  id: string;
  to: string[];
  subject: string;
  text: string;
  links: string[];
}

/** All mails to an address, the newest first, once there are `count` of them. */
export async function mailsTo(
  request: APIRequestContext,
  server: string,
  address: string,
  count: number,
): Promise<SeenMail[]> {
  const read = async (): Promise<SeenMail[]> => {
    const { items }: { items: SeenMail[] } = await (await request.get(`${server}/inbox.json`)).json();
    return items.filter((mail) => mail.to.includes(address));
  };
  await expect.poll(async () => (await read()).length, { message: `mails to ${address}` }).toBe(count);
  return read();
}

/** The activation link in a mail. */
export function linkIn(mail: SeenMail | undefined): string {
  const link = mail?.links.find((one) => one.includes('/activate/'));
  if (link === undefined) throw new Error('The mail has no activation link');
  return link;
}
