import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { failure, success } from '#src/lib/result.ts';
import { LookForm } from '#src/panels/look/LookForm.tsx';
import type { readLogo } from '#src/panels/look/readLogo.ts';
import { renderWithEditor } from '#tests/panels/renderWithEditor.tsx';

const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const file = new File([new Uint8Array([1])], 'logo.png', { type: 'image/png' });

async function open(read: typeof readLogo = () => Promise.resolve(success(pixel))) {
  const rendered = renderWithEditor(<LookForm read={read} />);
  await userEvent.click(screen.getByText('Look of slides'));
  return { ...rendered, brand: () => rendered.editor.store.getState().document.brand };
}

describe('the look of slides', () => {
  it('is kept in the map, part by part, and can be undone', async () => {
    const { editor, brand } = await open();
    fireEvent.change(screen.getByLabelText('Main colour'), { target: { value: '#1f4e79' } });
    await userEvent.type(screen.getByLabelText('Footer'), 'Acme');
    expect(brand()).toEqual({ accent: '#1f4e79', footer: 'Acme' });
    editor.undo();
    editor.undo();
    expect(brand()).toBeUndefined();
  });

  it('is plain again where a colour is taken back', async () => {
    const { brand } = await open();
    fireEvent.change(screen.getByLabelText('Main colour'), { target: { value: '#1f4e79' } });
    await userEvent.click(screen.getByRole('button', { name: 'Main colour: as usual' }));
    expect(brand()).toBeUndefined();
  });

  it('says so where a colour is too light for words', async () => {
    await open();
    expect(screen.queryByText(/Too light for words/)).toBeNull();
    fireEvent.change(screen.getByLabelText('Main colour'), { target: { value: '#ffe000' } });
    expect(screen.getByText(/Too light for words/)).toBeVisible();
  });

  it('has a logo that is shown, and removed again', async () => {
    const { brand } = await open();
    fireEvent.change(screen.getByTestId('logo-file'), { target: { files: [file] } });
    expect(await screen.findByRole('img', { name: 'The logo' })).toHaveAttribute('src', pixel);
    expect(brand()).toEqual({ logo: pixel });
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(brand()).toBeUndefined();
  });

  it('says what is wrong with a picture, and keeps the one that is there', async () => {
    const { brand } = await open(() => Promise.resolve(failure('This picture can’t be read.')));
    fireEvent.change(screen.getByTestId('logo-file'), { target: { files: [file] } });
    expect(await screen.findByRole('alert')).toHaveTextContent('can’t be read');
    expect(brand()).toBeUndefined();
  });
});
