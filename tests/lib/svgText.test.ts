// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Primitive } from '#src/lib/drawing.ts';
import { palettes } from '#src/lib/palette.ts';
import { primitivesToSvg } from '#src/lib/svgText.ts';

function svgOf(...primitives: readonly Primitive[]): string {
  return primitivesToSvg(primitives, (paint) => palettes.light[paint]);
}

function textIn(svg: string): string | null {
  const document = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg">${svg}</svg>`,
    'image/svg+xml',
  );
  expect(document.querySelector('parsererror')).toBeNull();
  return document.documentElement.textContent;
}

function label(text: string): Primitive {
  return { shape: 'text', x: 1, y: 2, text, size: 12 };
}

describe('primitivesToSvg', () => {
  it('writes each shape with its place and style', () => {
    const rect: Primitive = { shape: 'rect', x: 1, y: 2, width: 3, height: 4, radius: 5, fill: 'panel' };
    expect(svgOf(rect)).toBe('<rect x="1" y="2" width="3" height="4" rx="5" fill="#ffffff"/>');
    const line: Primitive = {
      shape: 'path',
      commands: [
        { op: 'M', x: 0, y: 0 },
        { op: 'L', x: 1.005, y: -0.001 },
      ],
      stroke: 'waste',
      strokeWidth: 2,
      dash: [7, 4],
      lineCap: 'round',
    };
    expect(svgOf(line)).toBe(
      '<path d="M0 0L1 0" fill="none" stroke="#c63d4f" stroke-width="2" stroke-dasharray="7 4" stroke-linecap="round"/>',
    );
  });

  it('moves a group and names it', () => {
    const group: Primitive = { shape: 'group', at: { x: 5, y: 6 }, name: 'node:n1', children: [label('a')] };
    expect(svgOf(group)).toBe(
      '<g transform="translate(5 6)" data-name="node:n1"><text x="1" y="2" font-size="12" fill="#1c2430">a</text></g>',
    );
  });

  it('keeps markup as text', () => {
    const hostile = '</text><script>alert(1)</script> & "quotes"';
    expect(textIn(svgOf(label(hostile)))).toBe(hostile);
  });

  it('drops control characters and replaces lone surrogates', () => {
    expect(textIn(svgOf(label('a\u0000\u000b\u001b\uffffb\ud800c')))).toBe('ab\ufffdc');
  });

  it('is well-formed whatever the label', () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(texts, (all) => {
        const groups = all.map(
          (text): Primitive => ({ shape: 'group', name: text, label: text, children: [label(text)] }),
        );
        expect(textIn(svgOf(...groups))).not.toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  it('never writes a number that is not finite, nor a negative size', () => {
    const rect: Primitive = { shape: 'rect', x: Number.NaN, y: Infinity, width: -4, height: 1, fill: 'ink' };
    expect(svgOf(rect)).toBe('<rect x="0" y="0" width="0" height="1" fill="#1c2430"/>');
  });
});
