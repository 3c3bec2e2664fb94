import { describe, expect, it } from 'vitest';
import { exportWork, quietWork } from '#src/export/exportWork.ts';

describe('work that takes a while', () => {
  it('tells how much is done, never less than before and never more than all', async () => {
    const told: number[] = [];
    const { progress } = exportWork(new AbortController().signal, (part) => told.push(part));
    for (const part of [0, 0.5, 0.25, 3]) await progress(part);
    expect(told).toEqual([0, 0.5, 0.5, 1]);
  });

  it('stops at the next step once it was cancelled', async () => {
    const controller = new AbortController();
    const { progress } = exportWork(controller.signal, () => undefined);
    await progress(0.1);
    controller.abort();
    await expect(progress(0.2)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('lets the page answer after a long piece, so that a click on cancel arrives', async () => {
    const controller = new AbortController();
    const { progress } = exportWork(controller.signal, () => undefined);
    setTimeout(() => controller.abort(), 0);
    const until = performance.now() + 60;
    while (performance.now() < until) {
      // Work in one go.
    }
    await expect(progress(0.5)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('may be watched by nobody', async () => {
    const { signal, progress } = quietWork();
    await progress(1);
    expect(signal.aborted).toBe(false);
  });
});
