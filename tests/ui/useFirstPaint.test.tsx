import { renderHook, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useFirstPaint } from '#src/ui/useFirstPaint.ts';

it('is false until what was drawn first is on the screen, and true from then on', async () => {
  const shown: boolean[] = [];
  renderHook(() => shown.push(useFirstPaint()));
  expect(shown).toEqual([false]);
  await waitFor(() => expect(shown.at(-1)).toBe(true));
});

it('waits for a frame, and then for what the browser does in it', () => {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  vi.useFakeTimers();
  try {
    const { result } = renderHook(useFirstPaint);
    vi.runAllTimers();
    expect(result.current).toBe(false);
    for (const frame of frames) frame(0);
    expect(result.current).toBe(false);
  } finally {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  }
});
