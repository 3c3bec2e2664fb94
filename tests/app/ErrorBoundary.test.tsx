import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '#src/app/ErrorBoundary.tsx';
import { BrokenPanel, ErrorScreen } from '#src/app/ErrorScreen.tsx';

function Broken({ isBroken }: { readonly isBroken: () => boolean }) {
  if (isBroken()) throw new Error('a defect');
  return <p>whole</p>;
}

describe('a part of the page that breaks', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is replaced by a message and comes back on trying again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    let isBroken = true;
    render(
      <ErrorBoundary renderFallback={(_, retry) => <BrokenPanel name="The measures" onRetry={retry} />}>
        <Broken isBroken={() => isBroken} />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('The measures could not be drawn. The map is safe');
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('whole')).toBeInTheDocument();
  });

  it('offers the map as a file when it was the whole page', async () => {
    const onDownload = vi.fn<() => void>();
    render(<ErrorScreen error={new Error('a defect')} onDownload={onDownload} onRetry={() => {}} />);
    await userEvent.click(screen.getByRole('button', { name: 'Download the map' }));
    expect(onDownload).toHaveBeenCalledOnce();
    expect(screen.getByText(/a defect/)).toBeInTheDocument();
  });

  it('promises no file when no map was loaded yet', () => {
    render(<ErrorScreen error="odd" onDownload={undefined} onRetry={() => {}} />);
    expect(screen.queryByRole('button', { name: 'Download the map' })).not.toBeInTheDocument();
    expect(screen.getByText(/Nothing was lost/)).toBeInTheDocument();
  });
});
