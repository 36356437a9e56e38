import { expect, within } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { createStoryPortalClient, getStoryPortal } from '../../../test/scenario.tsx';
import { BulkSendDialog } from './index.ts';

const meta = preview.meta({
  title: 'Components/BulkSendDialog',
  component: BulkSendDialog,
  args: { defaultOpen: true, selection: { filter: {} } },
  parameters: { scenario: 'bulk-with-failures', docs: { story: { inline: false, height: '760px' } } },
});
const dialogOf = async (canvasElement: HTMLElement) =>
  within(await within(canvasElement.ownerDocument.body).findByRole('dialog'));
const start = async (canvasElement: HTMLElement, userEvent: { click: (element: Element) => Promise<void> }) =>
  userEvent.click(await (await dialogOf(canvasElement)).findByRole('button', { name: 'Send 200 invites' }));
/** A mail relay that accepts a number of mails and then never responds. */
const stopAfter = (loaded: Record<string, unknown>, accepted: number) => {
  let left = accepted;
  getStoryPortal(loaded).setRelay(({ to }) => {
    left -= 1;
    if (left < 0) return new Promise(() => {});
    return Promise.resolve(
      to.address.endsWith('@moved-away.example')
        ? { state: 'refused', reason: 'Nobody has this address' }
        : { state: 'sent' },
    );
  });
};

export const Preflight = meta.story({
  args: { recipients: 'owners' },
  parameters: { scenario: 'every-status' },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.click(await dialog.findByText('already active'));
    await expect(await dialog.findByText('Amelia Okafor')).toBeVisible();
  },
});

export const NoRecipients = meta.story({
  args: { selection: { clientIds: ['cl_adeline'] }, recipients: 'owners' },
  parameters: { scenario: 'every-status' },
});

export const RecipientLeftOut = meta.story({
  parameters: { scenario: 'every-status' },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.click(await dialog.findByRole('checkbox', { name: /^Send again to/ }));
    await userEvent.click(await dialog.findByText('were invited before'));
    const [leaveOut] = await dialog.findAllByRole('button', { name: /^Leave out/ });
    await userEvent.click(leaveOut!);
    await expect(dialog.getByRole('button', { name: /^Include/ })).toBeVisible();
  },
});

export const RecipientsChanged = meta.story({
  args: { selection: { filter: { status: ['not-invited'] } } },
  parameters: { scenario: 'every-status' },
  play: async ({ canvasElement, loaded, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    const send = await dialog.findByRole('button', { name: /^Send \d+ invites?$/ });
    await createStoryPortalClient(loaded).clients.create({
      kind: 'individual',
      members: [{ role: 'owner', name: { given: 'Zed', family: 'Late' }, email: 'zed@late.example' }],
    });
    await userEvent.click(send);
    await expect(await dialog.findByText(/^Nothing was sent/)).toBeVisible();
  },
});

export const SelectionChanged = meta.story({
  args: { selectedCount: 4 },
  play: async ({ canvasElement }) => {
    await expect(
      await (await dialogOf(canvasElement)).findByText('The list has changed: 4 → 200 clients selected.'),
    ).toBeVisible();
  },
});

export const Checking = meta.story({ parameters: { faults: { 'bulkSends.preflight': { kind: 'hang' } } } });

export const TooMany = meta.story({
  parameters: { faults: { 'bulkSends.preflight': { kind: 'problem', code: 'bulk-limit' } } },
});

export const SelectionExpired = meta.story({
  parameters: { faults: { 'bulkSends.start': { kind: 'problem', code: 'preflight-expired' } } },
  play: async ({ canvasElement, userEvent }) => {
    await start(canvasElement, userEvent);
    await expect(
      await (await dialogOf(canvasElement)).findByRole('button', { name: 'Look again' }),
    ).toBeVisible();
  },
});

export const StartFailed = meta.story({
  parameters: { faults: { 'bulkSends.start': { kind: 'offline' } } },
  play: async ({ canvasElement, userEvent }) => {
    await start(canvasElement, userEvent);
    await expect(await (await dialogOf(canvasElement)).findByRole('alert')).toHaveTextContent(
      'The portal could not be reached. Nothing was lost: try again.',
    );
  },
});

export const Forbidden = meta.story({ globals: { viewer: 'Basic' } });

export const Running = meta.story({
  play: async ({ canvasElement, loaded, userEvent }) => {
    stopAfter(loaded, 120);
    await start(canvasElement, userEvent);
    await expect(
      await (await dialogOf(canvasElement)).findByRole('button', { name: 'Continue in background' }),
    ).toBeVisible();
  },
});

export const InBackground = meta.story({
  play: async ({ canvasElement, loaded, userEvent }) => {
    stopAfter(loaded, 120);
    await start(canvasElement, userEvent);
    await userEvent.click(
      await (await dialogOf(canvasElement)).findByRole('button', { name: 'Continue in background' }),
    );
    await expect(
      await within(canvasElement.ownerDocument.body).findByRole('button', {
        name: 'Show: Sending 200 invites',
      }),
    ).toBeVisible();
  },
});

export const SomeFailed = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    await start(canvasElement, userEvent);
    await expect(
      await (await dialogOf(canvasElement)).findByRole('button', { name: 'Retry 10 failed' }),
    ).toBeVisible();
  },
});

export const AllSent = meta.story({
  args: { selection: { clientIds: ['cl_alma-abbot', 'cl_basil-abbot'] } },
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(
      await (await dialogOf(canvasElement)).findByRole('button', { name: 'Send 2 invites' }),
    );
    await expect(
      await within(canvasElement.ownerDocument.body).findByRole('dialog', { name: '2 of 2 invites sent' }),
    ).toBeVisible();
  },
});

export const Cancelled = meta.story({
  play: async ({ canvasElement, loaded, userEvent }) => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    getStoryPortal(loaded).setRelay(() => held.then(() => ({ state: 'sent' })));
    await start(canvasElement, userEvent);
    await userEvent.click(
      await (await dialogOf(canvasElement)).findByRole('button', { name: 'Cancel the remaining 200' }),
    );
    letGo();
    await expect(
      await within(canvasElement.ownerDocument.body).findByRole('dialog', { name: /^Cancelled/ }),
    ).toBeVisible();
  },
});

export const NotFound = meta.story({ args: { bulkSendId: 'bs_nowhere' } });

export const Dark = meta.story({ parameters: { look: { theme: 'dark' } } });
export const RightToLeft = meta.story({ parameters: { look: { dir: 'rtl' } } });
