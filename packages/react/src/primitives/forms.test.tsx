import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Checkbox } from './Checkbox/index.ts';
import { RadioGroup } from './ChoiceGroup/index.ts';
import { CountedTextarea, Field, Input } from './Field/index.ts';
import { SegmentedControl } from './SegmentedControl/index.ts';

test('a controlled mixed checkbox stays mixed after a click', async () => {
  const change = vi.fn();
  render(<Checkbox aria-label="Select all" checked="mixed" onCheckedChange={change} />);
  const box = screen.getByRole('checkbox', { name: 'Select all' });
  expect(box).toBePartiallyChecked();
  await userEvent.click(box);
  expect(change).toHaveBeenCalledWith(true, expect.objectContaining({ event: expect.anything() }));
});

test('an uncontrolled checkbox keeps its own state', async () => {
  render(<Checkbox aria-label="Select Tom" />);
  await userEvent.click(screen.getByRole('checkbox'));
  expect(screen.getByRole('checkbox')).toBeChecked();
});

const options = [
  { value: 'invitation', label: 'Invite alone', hint: 'An e-mail to activate the account.' },
  { value: 'form', label: 'Invite with a digital form', children: <Input aria-label="Digital form" /> },
] as const;

test('a radio option is described by its hint and shows its content while selected', async () => {
  const change = vi.fn();
  render(
    <RadioGroup legend="What to send" options={options} defaultValue="invitation" onValueChange={change} />,
  );
  expect(screen.getByRole('group', { name: 'What to send' })).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Invite alone' })).toHaveAccessibleDescription(
    'An e-mail to activate the account.',
  );
  expect(screen.queryByRole('textbox', { name: 'Digital form' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByText('Invite with a digital form'));
  expect(change).toHaveBeenLastCalledWith('form');
  expect(screen.getByRole('textbox', { name: 'Digital form' })).toBeVisible();
});

test('a segmented control is a group of radio buttons', async () => {
  render(
    <SegmentedControl
      legend="Kind of client"
      options={[
        { value: 'a', label: 'Individual' },
        { value: 'b', label: 'Household' },
      ]}
      defaultValue="a"
    />,
  );
  await userEvent.click(screen.getByRole('radio', { name: 'Household' }));
  expect(screen.getByRole('radio', { name: 'Household' })).toBeChecked();
});

test('an error replaces the hint and marks the control as invalid', () => {
  const { rerender } = render(
    <Field label="E-mail" aside="Optional" hint="Needed before an invite can be sent.">
      {(control) => <Input {...control} type="email" />}
    </Field>,
  );
  expect(screen.getByRole('textbox', { name: 'E-mail' })).toHaveAccessibleDescription(
    'Needed before an invite can be sent. Optional',
  );
  rerender(
    <Field label="E-mail" hint="Needed before an invite can be sent." error="Taken">
      {(control) => <Input {...control} type="email" />}
    </Field>,
  );
  expect(screen.getByRole('textbox', { name: 'E-mail' })).toBeInvalid();
  expect(screen.getByRole('textbox', { name: 'E-mail' })).toHaveAccessibleDescription('Taken');
});

test('a counted textarea shows the empty hint, then the counter', async () => {
  render(
    <CountedTextarea
      label="Personal message"
      maxLength={500}
      emptyHint="Optional"
      formatCount={(used, maxLength) => `${used} of ${maxLength}`}
    />,
  );
  expect(screen.getByText('Optional')).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Personal message' }), 'Tom');
  expect(screen.getByText('3 of 500')).toBeVisible();
});
