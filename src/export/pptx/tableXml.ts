import type { Paint } from '#src/lib/drawing.ts';
import { placeXml } from './geometryXml.ts';
import type { SlideTable } from './slideShape.ts';
import { paragraphXml } from './textXml.ts';
import { emu, fillXml } from './xmlText.ts';

const line = 'line' satisfies Paint;

/** A table that can be edited as one: the first row is its head. `head` is its number and name. */
export function tableXml(table: SlideTable, head: string): string {
  const { at, columns, rowHeight, rows } = table;
  const width = columns.reduce((sum, each) => sum + each, 0);
  const place = placeXml({ ...at, width, height: rows.length * rowHeight }).replaceAll('a:xfrm', 'p:xfrm');
  const grid = columns.map((column) => `<a:gridCol w="${emu(column)}"/>`);
  const written = rows.map((row, index) => {
    const cells = columns.map((_, column) => cellXml(table, row[column] ?? '', index === 0, column));
    return `<a:tr h="${emu(rowHeight)}">${cells.join('')}</a:tr>`;
  });
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${head}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>` +
    `</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${place}<a:graphic>` +
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/>' +
    `<a:tblGrid>${grid.join('')}</a:tblGrid>${written.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

function cellXml({ fontSize, numeric }: SlideTable, text: string, isHead: boolean, column: number): string {
  const run = { text, size: fontSize, weight: isHead || column === 0 ? (600 as const) : (400 as const) };
  const paragraph = paragraphXml({
    runs: [{ ...run, paint: isHead ? 'ink2' : 'ink' }],
    align: numeric.has(column) ? 'end' : 'start',
  });
  const below = `<a:lnB w="${emu(isHead ? 1.25 : 0.75)}">${fillXml(isHead ? 'ink2' : line)}</a:lnB>`;
  return (
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph}</a:txBody>` +
    `<a:tcPr marL="${emu(4)}" marR="${emu(4)}" marT="${emu(2)}" marB="${emu(2)}" anchor="ctr">` +
    `${noLine('lnL')}${noLine('lnR')}${noLine('lnT')}${below}<a:noFill/></a:tcPr></a:tc>`
  );
}

function noLine(side: string): string {
  return `<a:${side} w="0"><a:noFill/></a:${side}>`;
}
