import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '#src/export/exportFormat.ts';
import { quietWork } from '#src/export/exportWork.ts';
import { exportFormats } from '#src/export/formats/index.ts';
import { runExport } from '#src/export/runExport.ts';
import type { PrintJob } from '#src/lib/page.ts';
import { success } from '#src/lib/result.ts';
import { canaryMap, canarySite } from '#tests/fixtures/canaryMap.ts';

const map = canaryMap();
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** What would be fetched or run in a drawing, wherever it is opened. */
function activeInSvg(svg: string): readonly string[] {
  const found = [
    ...svg.matchAll(/<(?:script|foreignObject|iframe|a|animate|set|embed|object|link|meta|base)\b[^>]*/gi),
    ...svg.matchAll(/<\?xml-stylesheet[^>]*/gi),
    ...svg.matchAll(/<!(?:ENTITY|DOCTYPE)[^>]*/gi),
    ...svg.matchAll(/\s(?:href|xlink:href|src)\s*=\s*"(?!#|data:image\/(?:png|jpeg);base64,)[^"]*"/gi),
    ...svg.matchAll(/<[^<>]*\son\w+\s*=[^<>]*>/gi),
    ...svg.matchAll(/<style[^>]*>[^<]*(?:@import|url\((?!["']?data:font\/))[^<]*/gi),
    ...svg.matchAll(/\s(?:style|fill|stroke|filter|mask|clip-path|marker-\w+)="[^"]*url\((?!#)[^"]*"/gi),
  ];
  // Words that only describe may hold anything.
  return found.map(([text]) => text).filter((text) => !/^<[^<>]*\s(?:aria-label|title)="/.test(text));
}

/** What an office program would fetch or run on its own. */
function activeInOffice(file: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(file)).flatMap(([path, bytes]) => {
    const text = decode(bytes);
    if (path.endsWith('.rels'))
      return /TargetMode="External"|https?:\/\/[^"]*canary/.test(text) ? [path] : [];
    if (!path.endsWith('.xml')) return [];
    return /<a:hlinkClick|<p:oleObj|<!ENTITY|<\?xml-stylesheet/.test(text) ? [path] : [];
  });
}

/** Cells that a spreadsheet would compute. */
function activeInTable(text: string): readonly string[] {
  // Not with our own reader, which takes away what keeps a cell from being computed.
  const cells = [...text.matchAll(/(?:^|[,;\t\n\r])("(?:[^"]|"")*"|[^",;\t\n\r]*)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
  return cells.filter((cell) => /^\s*[=+@\t\r]|^\s*-(?![\d.])/.test(cell));
}

/** What a reader of Markdown would fetch, or take for markup. */
function activeInMarkdown(text: string): readonly string[] {
  return [
    ...text.matchAll(/(?<!\\)!\[[^\]]*(?<!\\)\]\([^)]*\)/g),
    ...text.matchAll(/(?<!\\)\[[^\]]*(?<!\\)\]\((?:javascript|data):[^)]*\)/gi),
    ...text.matchAll(/(?<![\\`])<(?:img|script|iframe|svg|link|base)\b/gi),
  ].map(([found]) => found);
}

function activeIn(format: ExportFormat, bytes: Uint8Array): readonly string[] {
  switch (format.extension) {
    case 'svg':
      return activeInSvg(decode(bytes));
    case 'pptx':
      return activeInOffice(bytes);
    case 'csv':
      return activeInTable(decode(bytes));
    case 'md':
      return activeInMarkdown(decode(bytes));
    case 'pdf':
      return /\/URI|\/JavaScript|\/Launch/.test(decode(bytes)) ? ['an action'] : [];
    default:
      // A map file is read as data, by the reader that the other tests are about.
      return [];
  }
}

async function exported(format: ExportFormat) {
  const printed: PrintJob[] = [];
  const around = {
    drawPicture: () => Promise.resolve(new Blob(['png'])),
    screen: () => undefined,
    print: (job: PrintJob) => {
      printed.push(job);
      return Promise.resolve(success(undefined));
    },
    ...quietWork(),
  };
  const options = {
    scale: 1,
    background: 'white',
    ladder: true,
    figures: true,
    selection: undefined,
  } as const;
  const stateId = map.states[0]?.id ?? '';
  const result = await runExport(map, stateId, format, options, around);
  const bytes = result.ok ? await result.value.blob?.arrayBuffer() : undefined;
  return { result, bytes: bytes && new Uint8Array(bytes), printed };
}

describe('a map with a bait in every text', () => {
  it('holds them as words, and neither a logo from elsewhere nor a colour that is an address', () => {
    expect(map.title).toContain(canarySite);
    expect(map.brand?.logo).toBeUndefined();
    expect(map.brand?.accent).toBeUndefined();
    expect(JSON.stringify(map).match(/canary\.example/g)?.length).toBeGreaterThan(150);
  });

  it.each(exportFormats.filter(({ id }) => id !== 'screen').map((format) => [format.id, format] as const))(
    'is exported as %s with nothing in it that fetches or runs',
    async (_id, format) => {
      const { result, bytes, printed } = await exported(format);
      expect(result).toMatchObject({ ok: true });
      expect(bytes === undefined ? printed.length : bytes.length).toBeGreaterThan(0);
      expect(bytes === undefined ? [] : activeIn(format, bytes)).toEqual([]);
    },
  );

  it('would be noticed: the search finds what is active', () => {
    expect(activeInSvg('<svg><image href="https://a/b"/><a href="#x"/></svg>')).toHaveLength(2);
    expect(activeInSvg('<rect fill="url(https://a)"/><rect onload="x()"/>')).toHaveLength(2);
    expect(activeInTable('"=1+1",-x,3,-3,@a')).toEqual(['=1+1', '-x', '@a']);
    expect(activeInMarkdown('![x](https://a) <img src=a> [a](javascript:b)')).toHaveLength(3);
  });
});
