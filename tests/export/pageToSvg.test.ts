import { describe, expect, it } from 'vitest';
import { pageToSvg } from '#src/export/pageToSvg.ts';
import type { Page } from '#src/lib/page.ts';

const page: Page = {
  width: 200,
  height: 100,
  frames: [
    {
      at: { x: 10, y: 10, width: 50, height: 25 },
      view: { x: -100, y: 0, width: 400, height: 200 },
      drawing: [{ shape: 'text', x: 0, y: 0, text: 'Call <back>', size: 12 }],
      label: 'Map: "today"',
    },
  ],
  pictures: [
    {
      at: { x: 150, y: 0, width: 50, height: 20 },
      address: 'data:image/png;base64,iVBORw0KGgo=',
      label: 'Logo',
    },
  ],
};

describe('a page as SVG', () => {
  const { svg, width, height } = pageToSvg(page, 'A & B', 2);

  it('is as large as it was asked for, on white paper', () => {
    expect({ width, height }).toEqual({ width: 400, height: 200 });
    expect(svg).toContain('width="400" height="200" viewBox="0 0 200 100"');
    expect(svg).toContain('<rect width="200" height="100" fill="#ffffff"/>');
  });

  it('scales what lies in a window into its place, text as text', () => {
    expect(svg).toContain('<svg x="10" y="10" width="50" height="25" viewBox="-100 0 400 200"');
    expect(svg).toContain('>Call &#60;back&#62;</text>');
  });

  it('holds its pictures and names everything safely', () => {
    expect(svg).toContain('href="data:image/png;base64,iVBORw0KGgo="');
    expect(svg).toContain('<title>A &#38; B</title>');
    expect(svg).toContain('aria-label="Map: &#34;today&#34;"');
  });
});
