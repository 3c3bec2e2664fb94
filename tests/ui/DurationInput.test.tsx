import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { type Duration, duration, durationText } from '#src/lib/duration.ts';
import { DurationInput } from '#src/ui/DurationInput.tsx';

/** The input as a form would use it, with the last value written beside it. */
function Form({ start, onChange }: { start?: Duration; onChange?: (value: Duration | undefined) => void }) {
  const [value, setValue] = useState(start);
  return (
    <>
      <DurationInput
        label="Wait"
        value={value}
        defaultUnit="d"
        onChange={(next) => {
          onChange?.(next);
          setValue(next);
        }}
      />
      <output>{value === undefined ? 'not known' : durationText(value)}</output>
      <button type="button" onClick={() => setValue(duration(9, 'wk'))}>
        Change elsewhere
      </button>
    </>
  );
}

const input = () => screen.getByRole('textbox', { name: 'Wait' });
const kept = () => screen.getByRole('status').textContent;

it('gives on what can be read with every key', async () => {
  render(<Form />);
  await userEvent.type(input(), '2d 4h');
  expect(kept()).toBe('2 d 4 h');
});

it('reads a bare number in its own unit', async () => {
  render(<Form />);
  await userEvent.type(input(), '15');
  expect(kept()).toBe('15 d');
});

it('says why text can’t be read and keeps the last good value', async () => {
  render(<Form start={duration(4, 'd')} />);
  await userEvent.type(input(), ' and a bit');
  expect(kept()).toBe('4 d');
  expect(screen.getByRole('alert')).toHaveTextContent('not');
  expect(input()).toHaveAttribute('aria-invalid', 'true');
  expect(input()).toHaveAccessibleDescription(/./);
});

it('shows the last good value again when left while unreadable', async () => {
  render(<Form start={duration(4, 'd')} />);
  await userEvent.type(input(), ' x');
  await userEvent.tab();
  expect(input()).toHaveValue('4 d');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('writes the value the tidy way on Enter', async () => {
  render(<Form />);
  await userEvent.type(input(), '1,5h{Enter}');
  expect(input()).toHaveValue('1.5 h');
});

it('brings back on Escape what was there before typing', async () => {
  render(<Form start={duration(4, 'd')} />);
  await userEvent.clear(input());
  await userEvent.type(input(), '9 wk');
  expect(kept()).toBe('9 wk');
  await userEvent.keyboard('{Escape}');
  expect(kept()).toBe('4 d');
  expect(input()).toHaveValue('4 d');
});

it('is not known when emptied', async () => {
  render(<Form start={duration(4, 'd')} />);
  await userEvent.clear(input());
  expect(kept()).toBe('not known');
});

it('does not tell the same value twice', async () => {
  const onChange = vi.fn<(value: Duration | undefined) => void>();
  render(<Form start={duration(4, 'd')} onChange={onChange} />);
  await userEvent.type(input(), ' ');
  expect(onChange).not.toHaveBeenCalled();
});

it('shows a value that was changed elsewhere, whatever was being typed', async () => {
  render(<Form start={duration(4, 'd')} />);
  await userEvent.type(input(), ' x');
  await userEvent.click(screen.getByRole('button'));
  expect(input()).toHaveValue('9 wk');
});
