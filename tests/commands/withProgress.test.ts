import { describe, expect, it } from 'vitest';
import { withProgress } from '#src/commands/withProgress.ts';
import type { ExportWork } from '#src/export/exportWork.ts';
import { preparedEditor } from '../store/preparedEditor.ts';

/** Work that goes on until it is told to end. */
function longWork() {
  const { editor, services } = preparedEditor();
  let work: ExportWork | undefined;
  let end = () => {};
  const done = withProgress(editor, 'Making the slides', (given) => {
    work = given;
    return new Promise<string>((resolve) => {
      end = () => resolve('slides');
    });
  });
  if (work === undefined) throw new Error('the work did not begin at once');
  return { editor, services, work, done, end: () => end(), shown: () => editor.store.getState().work };
}

describe('work that takes a while', () => {
  it('is shown after half a second, with how much is done, until it ends', async () => {
    const { services, work, done, end, shown } = longWork();
    await work.progress(0.25);
    await services.advance(499);
    expect(shown()).toBeUndefined();
    await services.advance(1);
    expect(shown()).toMatchObject({ what: 'Making the slides', part: 0.25 });
    await work.progress(0.5);
    expect(shown()?.part).toBe(0.5);
    end();
    expect(await done).toBe('slides');
    expect(shown()).toBeUndefined();
  });

  it('that is quick is never shown', async () => {
    const { services, done, end, shown } = longWork();
    end();
    await done;
    await services.advance(1000);
    expect(shown()).toBeUndefined();
  });

  it('is told when it is cancelled', async () => {
    const { services, work, shown } = longWork();
    await services.advance(500);
    shown()?.cancel();
    expect(work.signal.aborted).toBe(true);
    await expect(work.progress(0.9)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is no longer shown when it fails, and fails for who asked for it', async () => {
    const { editor, services } = preparedEditor();
    const failing = withProgress(editor, 'Making the slides', async ({ progress }) => {
      await services.advance(600);
      await progress(0.1);
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(editor.store.getState().work).toBeUndefined();
  });
});
