import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserClipboard } from '#src/app/browserClipboard.ts';
import { readTextFile } from '#src/app/browserFiles.ts';

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
});

describe('a file', () => {
  it('is read as text', async () => {
    expect(await readTextFile(new File(['{"a":"ä"}'], 'a.json'))).toBe('{"a":"ä"}');
  });
});
