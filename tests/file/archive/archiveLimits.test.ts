import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readArchive } from '#src/file/archive/readArchive.ts';

function filesOf(bytes: Uint8Array) {
  const read = readArchive(bytes);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

describe('an archive that unpacks to far too much', () => {
  it('cannot fill the memory: what inflates beyond the limit is given up, even if it says that it is small', () => {
    const bomb = zipSync({ 'bomb.json': new Uint8Array(40_000_000) });
    const view = new DataView(bomb.buffer);
    expect(filesOf(bomb)[0]?.read()).toEqual({ ok: false, problem: expect.stringContaining('too large') });
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, 10, true);
    expect(filesOf(bomb)[0]?.read()).toEqual({ ok: false, problem: expect.stringContaining('too large') });
  });

  it('cannot hold more than the limit in all its files together', () => {
    const packed = new TextEncoder().encode(' '.repeat(20_000_000));
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`${index}.json`, packed])),
    );
    const read = filesOf(many).map((file) => file.read().ok);
    expect(read).toEqual([...Array.from({ length: 12 }, () => true), false, false]);
  });
});
