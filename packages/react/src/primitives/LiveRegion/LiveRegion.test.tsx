import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Button } from '../Button/index.ts';
import { LiveRegion, useAnnounce } from './index.ts';

function Speaker() {
  const announce = useAnnounce();
  return <Button onClick={() => announce('Invite sent to Tom Okafor')}>Speak</Button>;
}

test('the same words twice are news twice', async () => {
  render(
    <LiveRegion>
      <Speaker />
    </LiveRegion>,
  );
  await userEvent.click(screen.getByRole('button'));
  const first = screen.getByText('Invite sent to Tom Okafor');
  expect(screen.getByRole('status')).toContainElement(first);
  await userEvent.click(screen.getByRole('button'));
  expect(screen.getByText('Invite sent to Tom Okafor')).not.toBe(first);
});
