import { describe, expect, it } from 'vitest';
import type { DrawPicture, Exported, ExportOptions } from '#src/export/exportFormat.ts';
import { quietWork } from '#src/export/exportWork.ts';
import { exportFormatOf, exportFormats } from '#src/export/formats/index.ts';
import { runExport } from '#src/export/runExport.ts';
import { openMap } from '#src/file/open.ts';
import { success } from '#src/lib/result.ts';
import type { MapDocument } from '#src/model/document.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { documentOf, leadState, stateWith } from '#tests/layout/sampleMaps.ts';

const options: ExportOptions = {
  scale: 2,
  background: 'white',
  ladder: true,
  figures: true,
  selection: undefined,
};

type Asked = { width: number; height: number };

/** Stands in for the browser: keeps what it was asked to draw. */
function surroundings(refuseAbove = Infinity) {
  const asked: Asked[] = [];
  const drawPicture: DrawPicture = ({ frame, scale }) => {
    const width = frame.width * scale;
    const height = frame.height * scale;
    asked.push({ width, height });
    return width * height > refuseAbove
      ? Promise.reject(new Error('too large'))
      : Promise.resolve(new Blob(['png'], { type: 'image/png' }));
  };
  const print = () => Promise.resolve(success(undefined));
  return { asked, drawPicture, screen: () => undefined, print, ...quietWork() };
}

async function exported(
  id: string,
  document: MapDocument,
  changed: Partial<ExportOptions> = {},
  around = surroundings(),
) {
  const format = exportFormatOf(id);
  const state = document.states[0];
  if (format === undefined || state === undefined) throw new Error(`no format ${id}`);
  const result = await runExport(document, state.id, format, { ...options, ...changed }, around);
  return { result, asked: around.asked };
}

/** What is downloaded, as text. */
function textOf({ blob }: Exported): Promise<string> {
  if (blob === undefined) throw new Error('nothing to download');
  return blob.text();
}

const lead = documentOf(leadState, 'Lead nurture: mid-market');

describe('an export', () => {
  it('is offered as PNG, SVG, PDF, slides, map file, table, text and view, in this order', () => {
    expect(exportFormats.map(({ id }) => id)).toEqual([
      'png',
      'svg',
      'pdf',
      'pptx',
      'json',
      'csv',
      'markdown',
      'screen',
    ]);
  });

  it.each(['png', 'svg', 'pptx', 'json'])('as %s is named after the map', async (id) => {
    const { result } = await exported(id, lead);
    expect(result.ok && result.value.fileName).toMatch(
      /^Lead nurture- mid-market\.(png|svg|pptx|vsm\.json)$/,
    );
  });

  it('says which state it shows where the map has several; the map file holds them all', async () => {
    const both = copyState(lead, 'current', { id: 'future', name: 'Future state', kind: 'future' });
    for (const [id, name] of [
      ['svg', 'Lead nurture- mid-market - Current state.svg'],
      ['csv', 'Lead nurture- mid-market - Current state.csv'],
      ['json', 'Lead nurture- mid-market.vsm.json'],
    ] as const) {
      const { result } = await exported(id, both);
      expect(result.ok && result.value.fileName).toBe(name);
    }
  });

  it('as a map file opens again as the same map', async () => {
    const { result } = await exported('json', lead);
    if (!result.ok) throw new Error(result.problem);
    const opened = openMap(await textOf(result.value));
    expect(opened.ok && opened.document.title).toBe(lead.title);
    expect(opened.ok && opened.document.states[0]?.nodes).toHaveLength(leadState.nodes.length);
  });

  it('of the selection holds its nodes and the edges between them, without ladder and figures', async () => {
    const { result } = await exported('svg', lead, { selection: new Set(['nurture', 'score', 'crm']) });
    if (!result.ok) throw new Error(result.problem);
    const svg = await textOf(result.value);
    const names = [...svg.matchAll(/data-name="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(names.filter((name) => name?.startsWith('node:')))).toEqual(
      new Set(['node:crm', 'node:nurture', 'node:score']),
    );
    expect(names.filter((name) => name?.startsWith('edge:'))).toHaveLength(2);
    expect(names).not.toContain('ladder');
    expect(names).not.toContain('figures');
  });

  it('leaves out the ladder and the figures when asked to', async () => {
    const { result } = await exported('svg', lead, { ladder: false, figures: false });
    if (!result.ok) throw new Error(result.problem);
    const svg = await textOf(result.value);
    expect(svg).not.toContain('data-name="ladder"');
    expect(svg).not.toContain('data-name="figures"');
  });

  it('of an empty map says what to do', async () => {
    const { result } = await exported('png', documentOf(stateWith([])));
    expect(result).toEqual({ ok: false, problem: expect.stringContaining('empty') });
  });

  it('of an empty selection says what to do', async () => {
    const { result } = await exported('png', lead, { selection: new Set() });
    expect(result).toEqual({ ok: false, problem: expect.stringContaining('selected') });
  });

  it('of the view says so when there is no canvas', async () => {
    const { result } = await exported('screen', lead);
    expect(result).toEqual({ ok: false, problem: expect.stringContaining('no map on screen') });
  });
});

describe('an export that is cancelled', () => {
  it('ends at once, whatever is still going on', async () => {
    const controller = new AbortController();
    const around = {
      ...surroundings(),
      signal: controller.signal,
      drawPicture: () => new Promise<Blob>(() => {}),
    };
    setTimeout(() => controller.abort(), 5);
    const { result } = await exported('png', lead, {}, around);
    expect(result).toEqual({ ok: false, problem: 'The export was cancelled.' });
  });
});

describe('a PNG', () => {
  it('is drawn at the scale that was chosen, without a notice', async () => {
    const { result, asked } = await exported('png', lead, { scale: 4 });
    const once = await exported('png', lead, { scale: 1 });
    expect(asked[0]?.width).toBe((once.asked[0]?.width ?? 0) * 4);
    expect(result.ok && result.value.notice).toBeUndefined();
  });

  it('too large for browsers is drawn as large as it can be, and says so', async () => {
    const wide = documentOf(
      stateWith([
        ['a', 'step', 0, 0],
        ['b', 'step', 40_000, 0],
      ]),
    );
    const { result, asked } = await exported('png', wide, { scale: 4 });
    expect(asked[0]?.width).toBeLessThanOrEqual(32_000);
    expect(asked[0]?.width).toBeGreaterThan(30_000);
    expect(result.ok && result.value.notice).toMatch(/At 4× .* drawn at 0\.79×.*SVG/);
  });

  it('that this browser refuses is tried smaller', async () => {
    const { result, asked } = await exported('png', lead, { scale: 4 }, surroundings(3_000_000));
    expect(asked.length).toBeGreaterThan(1);
    expect(result.ok && result.value.notice).toContain('drawn at');
  });

  it('that no size can save points to SVG', async () => {
    const { result } = await exported('png', lead, {}, surroundings(0));
    expect(result).toEqual({ ok: false, problem: expect.stringContaining('SVG') });
  });
});
