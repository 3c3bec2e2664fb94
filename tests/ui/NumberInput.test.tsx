import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { NumberInput } from '#src/ui/NumberInput.tsx';

function Form({ start, required = false }: { start?: number; required?: boolean }) {
  const [value, setValue] = useState(start);
  return (
    <>
      <NumberInput
        label="Share"
        min={0}
        max={100}
        unit="%"
        value={value}
        required={required}
        onChange={setValue}
      />
      <output>{value ?? 'not known'}</output>
    </>
  );
}

const input = () => screen.getByRole('textbox', { name: 'Share' });
const kept = () => screen.getByRole('status').textContent;

it('understands a comma and its own unit', async () => {
  render(<Form />);
  await userEvent.type(input(), '12,5 %');
  expect(kept()).toBe('12.5');
});

it('refuses what lies outside the limits with the reason, and keeps the last good value', async () => {
  render(<Form start={50} />);
  await userEvent.type(input(), '0');
  expect(kept()).toBe('50');
  expect(screen.getByRole('alert')).toHaveTextContent('At most 100 %.');
});

it('can be emptied where not knowing is allowed', async () => {
  render(<Form start={50} />);
  await userEvent.clear(input());
  expect(kept()).toBe('not known');
});

it('asks for a number where one is needed, and keeps the old one', async () => {
  render(<Form start={8} required />);
  await userEvent.clear(input());
  expect(kept()).toBe('8');
  expect(screen.getByRole('alert')).toHaveTextContent('needed');
  await userEvent.type(input(), '24');
  expect(kept()).toBe('24');
});
