import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '#src/lib/base64url.ts';
import { deflateText, inflateText } from '#src/lib/deflate.ts';

it('bytes become letters for an address, as Node writes them, and come back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 10_000 }), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(text)).toEqual(new Uint8Array(bytes));
    }),
  );
});

it.each(['a', 'ab c', 'ab+/', 'abc=', 'é', 'abcde'])('“%s” is no such text', (text) => {
  expect(fromBase64url(text)).toBeUndefined();
});

it('a text comes out of its packing as it was, marks of order and all', async () => {
  for (const text of ['', 'x'.repeat(100_000), '\ufeffé 🏳️‍🌈 \u0000']) {
    expect(await inflateText(await deflateText(text), 1_000_000)).toEqual({ ok: true, value: text });
  }
});

it('unpacking ends at the limit, and at what is no packing', async () => {
  const packed = await deflateText('x'.repeat(100_000));
  expect(await inflateText(packed, 99_999)).toEqual({ ok: false, problem: 'too-large' });
  expect(await inflateText(packed.slice(0, -3), 1_000_000)).toEqual({ ok: false, problem: 'damaged' });
  expect(await inflateText(Uint8Array.from([1, 2, 3]), 10)).toEqual({ ok: false, problem: 'damaged' });
});
