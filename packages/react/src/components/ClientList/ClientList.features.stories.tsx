import { expect, waitFor, within } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { clientColumnHelper, defaultClientColumns } from '../../index.ts';
import { ClientList, type SavedView } from './index.ts';

const page = (canvasElement: HTMLElement) => within(canvasElement.ownerDocument.body);
const expanded = { defaultExpandedIds: ['cl_okafor'] };
const savedViews: SavedView[] = [
  { id: 'all', name: 'Everybody', view: {} },
  {
    id: 'chase',
    name: 'To chase',
    view: { filter: { status: ['expired', 'undeliverable'] }, sorting: [{ id: 'lastLoginAt', desc: true }] },
  },
];

const meta = preview.meta({
  title: 'Components/ClientList/Features',
  component: ClientList,
  parameters: { scenario: 'every-status' },
});

export const Filtered = meta.story({
  args: {
    defaultView: {
      filter: {
        status: ['waiting', 'expired'],
        plan: 'pro',
        staffId: 'st_nora',
        kind: 'group',
        expiresWithinDays: 7,
      },
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Staff Nora Lindqvist (you)' })).toBeVisible();
    await expect(await canvas.findByRole('button', { name: 'Clear filters' })).toBeVisible();
  },
});

export const FilteredByKeyboard = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    await canvas.findByRole('button', { name: 'Caroline Whitby' });
    canvas.getByRole('searchbox').focus();
    await userEvent.tab();
    const filters = within(canvas.getByRole('group', { name: 'Filters' }));
    await expect(filters.getByRole('button', { name: 'Status' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await page(canvasElement).findByRole('menu', { name: 'Filter by status' });
    await waitFor(() =>
      expect(page(canvasElement).getByRole('menuitemcheckbox', { name: 'Undeliverable' })).toHaveFocus(),
    );
    await userEvent.keyboard('{ArrowDown}{Enter}{Escape}');
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Status Expired' })).toHaveFocus());
  },
});

export const StatusMenu = meta.story({
  args: { defaultView: { filter: { status: ['waiting'] } } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Status Waiting' }));
    await expect(await page(canvasElement).findByRole('menuitemcheckbox', { name: 'Waiting' })).toBeChecked();
  },
});

export const MoreFilters = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'More' }));
    await waitFor(() => expect(page(canvasElement).getByRole('group', { name: 'Kind' })).toBeVisible());
  },
});

export const SavedViews = meta.story({
  args: { savedViews },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Everybody' }));
    await expect(await page(canvasElement).findByRole('menuitemradio', { name: 'Everybody' })).toBeChecked();
  },
});

export const SortMenu = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'More about the list' }));
    await expect(
      await page(canvasElement).findByRole('menuitemradio', { name: 'Name, A to Z' }),
    ).toBeChecked();
  },
});

export const Columns = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'More about the list' }));
    await userEvent.click(await page(canvasElement).findByRole('menuitem', { name: 'Columns…' }));
    await waitFor(() => expect(page(canvasElement).getByRole('dialog', { name: 'Columns' })).toBeVisible());
  },
});

export const FewColumns = meta.story({
  args: {
    ...expanded,
    defaultView: { columnVisibility: { plan: false, assignedStaff: false, lastLoginAt: false } },
  },
});
export const OtherColumns = meta.story({
  args: {
    ...expanded,
    defaultView: {
      columnVisibility: { assignedStaff: false, createdAt: true },
      columnOrder: ['status', 'createdAt', 'lastLoginAt', 'plan'],
    },
  },
});
export const StatusMoved = meta.story({
  args: { ...expanded, defaultView: { columnOrder: ['plan', 'status'] } },
});
const column = clientColumnHelper();
export const PinnedColumns = meta.story({
  args: {
    defaultView: {
      columnVisibility: { createdAt: true, kind: true, invitedAt: true, expiresAt: true },
      columnSizing: { status: 280, kind: 200, createdAt: 200 },
      columnPinning: { start: ['plan'], end: ['lastLoginAt'] },
    },
  },
});
export const ColumnMenu = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Plan: column menu' }));
    await expect(await page(canvasElement).findByRole('menu', { name: 'Plan: column menu' })).toBeVisible();
  },
});
export const ColumnResized = meta.story({
  play: async ({ canvas, userEvent }) => {
    (await canvas.findByRole('separator', { name: 'Width of Status' })).focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await expect(canvas.getByRole('separator', { name: 'Width of Status' })).toHaveAttribute(
      'aria-valuenow',
      '300',
    );
  },
});
export const CustomColumns = meta.story({
  args: {
    columns: [
      ...defaultClientColumns,
      column.accessor(({ members }) => members.length * 1200, {
        id: 'fees',
        header: 'Fees',
        size: 104,
        cell: ({ getValue }) => getValue<number>().toLocaleString('en-AU'),
        meta: { align: 'end', skeleton: 'xs' },
      }),
    ],
    defaultView: { columnOrder: ['status', 'fees'], columnVisibility: { plan: false } },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('columnheader', { name: 'Fees' })).toBeVisible();
    await expect((await canvas.findAllByRole('cell', { name: '1,200' })).length).toBeGreaterThan(0);
  },
});
export const Linked = meta.story({
  args: { ...expanded, hrefForClient: ({ id }) => `#${id}`, hrefForStaff: ({ id }) => `#${id}` },
});
export const NothingMatchesFilters = meta.story({
  args: { defaultView: { filter: { plan: 'starter', kind: 'entity' } } },
});
export const NothingMatchesSearchAndFilters = meta.story({
  args: { defaultView: { search: 'okafro', filter: { plan: 'pro', kind: 'entity' } } },
});

export const BulkBar = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select Adeline Marsh' }));
    await expect(await canvas.findByRole('group', { name: '1 selected' })).toBeVisible();
    await expect(await canvas.findByRole('button', { name: 'Send invites' })).toBeVisible();
  },
});

export const BulkBarForbidden = meta.story({
  globals: { viewer: 'Basic' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select Adeline Marsh' }));
    await expect(await canvas.findByRole('button', { name: 'Assign staff' })).toHaveAccessibleDescription(
      'You do not have the permission',
    );
  },
});

export const BulkBarNarrow = meta.story({
  decorators: [
    (Story) => (
      <div className="story-narrow">
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select Adeline Marsh' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'More for the selected clients' }));
    await waitFor(() =>
      expect(page(canvasElement).getByRole('menuitem', { name: 'Assign staff' })).toBeVisible(),
    );
  },
});

export const AssignStaff = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select Adeline Marsh' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Assign staff' }));
    await waitFor(() =>
      expect(page(canvasElement).getByRole('button', { name: 'Assign to 1 client' })).toBeVisible(),
    );
  },
});

export const ConfirmHide = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select Adeline Marsh' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'More for the selected clients' }));
    await userEvent.click(await page(canvasElement).findByRole('menuitem', { name: 'Hide' }));
    await waitFor(() =>
      expect(page(canvasElement).getByRole('alertdialog', { name: 'Hide 1 client?' })).toBeVisible(),
    );
  },
});

export const HiddenUntilRefresh = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for Adeline Marsh' }));
    await userEvent.click(await page(canvasElement).findByRole('menuitem', { name: 'Hide client' }));
    await userEvent.click(await page(canvasElement).findByRole('button', { name: 'Hide' }));
    await expect(await canvas.findByText('List changed.')).toBeVisible();
    await expect(canvas.getByText('Hidden · adeline.marsh@northmail.example')).toBeVisible();
  },
});

export const MemberMenu = meta.story({
  args: expanded,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for member Tom Okafor' }));
    await waitFor(() =>
      expect(page(canvasElement).getByRole('menuitem', { name: 'Revoke invitation' })).toBeVisible(),
    );
  },
});

export const MemberMenuForbidden = meta.story({
  args: expanded,
  globals: { viewer: 'Basic' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for member Tom Okafor' }));
    await expect(
      await page(canvasElement).findByRole('menuitem', { name: /^Revoke invitation/ }),
    ).toHaveTextContent('You need the permission to revoke');
  },
});

export const ConfirmRevoke = meta.story({
  args: expanded,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for member Tom Okafor' }));
    await userEvent.click(await page(canvasElement).findByRole('menuitem', { name: 'Revoke invitation' }));
    await waitFor(() =>
      expect(
        page(canvasElement).getByRole('alertdialog', { name: 'Revoke the invitation of Tom Okafor?' }),
      ).toBeVisible(),
    );
  },
});

export const Rename = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for Amelia & Tom Okafor' }));
    await userEvent.click(await page(canvasElement).findByRole('menuitem', { name: 'Rename' }));
    await expect(await page(canvasElement).findByRole('textbox', { name: 'Name' })).toHaveValue(
      'Amelia & Tom Okafor',
    );
  },
});

export const TimelineOpen = meta.story({
  args: expanded,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for member Tom Okafor' }));
    await userEvent.click(await page(canvasElement).findByRole('menuitem', { name: 'Timeline' }));
    await waitFor(() => expect(page(canvasElement).getByText('E-mail delivered')).toBeVisible());
  },
});

export const FilteredDark = meta.story({
  args: { defaultView: { filter: { plan: 'pro' } } },
  parameters: { look: { theme: 'dark' } },
});
export const FilteredRightToLeft = meta.story({
  args: { defaultView: { filter: { plan: 'pro' } } },
  parameters: { look: { dir: 'rtl' } },
});

export const ThroughAServiceWorker = meta.story({
  parameters: { through: 'service worker' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Amelia & Tom Okafor' })).toBeVisible();
    await expect(navigator.serviceWorker.controller?.scriptURL).toMatch(/\/mockServiceWorker\.js$/);
  },
});
