import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserClipboard } from '#src/app/browserClipboard.ts';
import { readPickedFile } from '#src/app/readPickedFile.ts';

describe('the clipboard of the browser', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('says what is needed where there is none', async () => {
    vi.stubGlobal('navigator', {});
    expect(await browserClipboard().readText()).toEqual({
      ok: false,
      problem: 'Pasting is not possible here: the browser allows it on https and localhost only.',
    });
  });

  it('says what to do when the user or the browser refuses', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
    const result = await browserClipboard().writeText('a');
    expect(result).toMatchObject({ ok: false, problem: expect.stringContaining('Allow it for this page') });
  });

  it('gives the text that is there', async () => {
    vi.stubGlobal('navigator', { clipboard: { readText: () => Promise.resolve('a map') } });
    expect(await browserClipboard().readText()).toEqual({ ok: true, value: 'a map' });
  });

  it('is not asked for what came with the key', async () => {
    vi.stubGlobal('navigator', { clipboard: { readText: () => Promise.reject(new Error('denied')) } });
    expect(await browserClipboard().readText('handed over')).toEqual({ ok: true, value: 'handed over' });
  });

  it('gives what is still being written before what was there', async () => {
    let take = () => {};
    const taken = new Promise<void>((resolve) => {
      take = resolve;
    });
    vi.stubGlobal('navigator', {
      clipboard: { writeText: () => taken, readText: () => Promise.resolve('older') },
    });
    const clipboard = browserClipboard();
    const written = clipboard.writeText('just copied');
    const read = clipboard.readText('older');
    take();
    expect(await read).toEqual({ ok: true, value: 'just copied' });
    await written;
    expect(await clipboard.readText()).toEqual({ ok: true, value: 'older' });
  });

  it('gives what was there where writing is refused', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
    const clipboard = browserClipboard();
    void clipboard.writeText('just copied');
    expect(await clipboard.readText('older')).toEqual({ ok: true, value: 'older' });
  });
});

describe('a file', () => {
  it('is read as text', async () => {
    const text = '{"a":"ä"}';
    expect(await readPickedFile(new File([text], 'a.json'))).toEqual({ name: 'a.json', text });
  });

  it('is read as bytes where it begins like a picture or slides, whatever its name', async () => {
    for (const begin of [
      [0x89, 0x50, 0x4e, 0x47],
      [0x50, 0x4b, 3, 4],
    ]) {
      const bytes = new Uint8Array([...begin, 255]);
      expect(await readPickedFile(new File([bytes], 'a.json'))).toEqual({ name: 'a.json', bytes });
    }
  });
});
