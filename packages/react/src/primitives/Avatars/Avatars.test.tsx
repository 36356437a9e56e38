import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Avatars } from './index.ts';

test('are named by the full names and show initials', () => {
  render(<Avatars names={['Maximilian von Hardenberg', 'Prince']} />);
  expect(screen.getByRole('img', { name: 'Maximilian von Hardenberg, Prince' })).toHaveTextContent('MHP');
});
