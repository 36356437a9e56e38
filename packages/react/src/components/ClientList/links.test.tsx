import { screen, within } from '@testing-library/react';
import type { AnchorHTMLAttributes } from 'react';
import { expect, test, vi } from 'vitest';
import { show } from '../../../test/portal.tsx';
import { ClientList } from './index.ts';

const rowOf = async (name: string) => within(await screen.findByRole('row', { name: new RegExp(name) }));

test('links the name to the page of the client, and expands the members with the arrow', async () => {
  const { user } = await show(
    <ClientList hrefForClient={({ id, kind }) => (kind === 'group' ? `/clients/${id}` : undefined)} />,
  );
  const row = await rowOf('Amelia & Tom Okafor');
  expect(row.getByRole('link', { name: 'Amelia & Tom Okafor' })).toHaveAttribute(
    'href',
    '/clients/cl_okafor',
  );
  expect(row.queryByRole('button', { name: 'Amelia & Tom Okafor' })).not.toBeInTheDocument();
  await user.click(row.getByRole('button', { name: 'Members of Amelia & Tom Okafor', expanded: false }));
  expect(await screen.findByRole('row', { name: /^Tom Okafor/ })).toBeVisible();
  expect(row.getByRole('button', { name: 'Members of Amelia & Tom Okafor' })).toHaveAttribute(
    'aria-expanded',
    'true',
  );

  const individual = await rowOf('Caroline Whitby');
  expect(individual.queryByRole('link')).not.toBeInTheDocument();
  await user.click(individual.getByRole('button', { name: 'Caroline Whitby', expanded: false }));
});

test('links assigned staff to their pages', async () => {
  await show(<ClientList hrefForStaff={({ id }) => (id === 'st_nora' ? '/staff/nora' : undefined)} />);
  const row = await rowOf('Amelia & Tom Okafor');
  expect(row.getByRole('link', { name: 'Nora Lindqvist' })).toHaveAttribute('href', '/staff/nora');
  expect(row.getByRole('img', { name: 'James Rourke' })).toBeVisible();
});

test('renders links with the link component of the host, and leaves modified clicks to the browser', async () => {
  const navigate = vi.fn();
  const RouterLink = ({ href = '', children, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) => (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        navigate(href);
      }}
    >
      {children}
    </a>
  );
  const { user } = await show(<ClientList hrefForClient={({ id }) => `/clients/${id}`} />, {
    provider: { linkComponent: RouterLink },
  });
  const link = (await rowOf('Caroline Whitby')).getByRole('link', { name: 'Caroline Whitby' });
  await user.keyboard('{Meta>}');
  await user.click(link);
  await user.keyboard('{/Meta}');
  expect(navigate).not.toHaveBeenCalled();
  await user.click(link);
  expect(navigate).toHaveBeenCalledExactlyOnceWith('/clients/cl_caroline');
});
