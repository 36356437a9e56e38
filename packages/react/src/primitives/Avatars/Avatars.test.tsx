import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Avatars } from './index.ts';

test('avatars are read as names, and drawn as first and last initial', () => {
  render(<Avatars names={['Maximilian von Hardenberg', 'Prince']} />);
  expect(screen.getByRole('img', { name: 'Maximilian von Hardenberg, Prince' })).toHaveTextContent('MHP');
});
