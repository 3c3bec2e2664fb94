import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureSize } from '#src/lib/pictureSize.ts';

const png = (width: number, height: number) => {
  const view = new DataView(new ArrayBuffer(33));
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52].forEach((byte, at) =>
    view.setUint8(at, byte),
  );
  view.setUint32(16, width);
  view.setUint32(20, height);
  return new Uint8Array(view.buffer);
};
/** Start, a comment of four bytes, a frame. */
const jpeg = (width: number, height: number) =>
  new Uint8Array(
    [
      [0xff, 0xd8, 0xff, 0xfe, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, 8],
      [height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0],
    ].flat(),
  );

describe('the size of a picture', () => {
  it('stands in the head of a PNG and of a JPEG', () => {
    expect(pictureSize(png(640, 200))).toEqual({ width: 640, height: 200 });
    expect(pictureSize(jpeg(640, 200))).toEqual({ width: 640, height: 200 });
  });

  it('is not known of what is neither, is cut off, or says nothing sensible', () => {
    expect(pictureSize(new TextEncoder().encode('<svg width="10" height="10"/>'))).toBeUndefined();
    expect(pictureSize(png(640, 200).slice(0, 30))).toBeUndefined();
    expect(pictureSize(jpeg(640, 200).slice(0, 14))).toBeUndefined();
    expect(pictureSize(png(0, 200))).toBeUndefined();
    expect(pictureSize(png(640, 4_000_000_000))).toBeUndefined();
  });

  it('is looked for to an end, whatever the bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 200 }).map((rest) => new Uint8Array([0xff, 0xd8, ...rest]));
    fc.assert(
      fc.property(bytes, (given) => {
        expect(() => pictureSize(given)).not.toThrow();
      }),
    );
  });
});
