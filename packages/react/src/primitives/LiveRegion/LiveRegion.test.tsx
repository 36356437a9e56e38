import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Button } from '../Button/index.ts';
import { LiveRegion, useAnnounce } from './index.ts';

function AnnounceButton() {
  const announce = useAnnounce();
  return <Button onClick={() => announce('Invite sent to Tom Okafor')}>Announce</Button>;
}

test('announces a repeated text again', async () => {
  render(
    <LiveRegion>
      <AnnounceButton />
    </LiveRegion>,
  );
  await userEvent.click(screen.getByRole('button'));
  const first = screen.getByText('Invite sent to Tom Okafor');
  expect(screen.getByRole('status')).toContainElement(first);
  await userEvent.click(screen.getByRole('button'));
  expect(screen.getByText('Invite sent to Tom Okafor')).not.toBe(first);
});
