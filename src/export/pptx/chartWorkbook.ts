import { strToU8, zipSync } from 'fflate';
import { columnName } from './chartXml.ts';
import type { SlideChart } from './slideShape.ts';
import { plainText } from './xmlText.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Set so that the same map gives the same file. */
const anyDay = '2000-01-01T12:00:00';

/**
 * The figures of a chart as the workbook that opens when somebody edits it: the names of the bars in the first column,
 * what they are made of in the others. Text is text there, never a formula.
 */
export function chartWorkbook({ categories, series }: SlideChart): Uint8Array {
  const head = ['', ...series.map(({ name }) => name)].map((name, at) => textCell(name, at, 1));
  const rows = categories.map((category, index) => {
    const row = index + 2;
    const values = series.map(
      (each, at) => `<c r="${columnName(at + 1)}${row}"><v>${each.values[index] ?? 0}</v></c>`,
    );
    return `<row r="${row}">${textCell(category, 0, row)}${values.join('')}</row>`;
  });
  const parts = {
    '[Content_Types].xml':
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${sheetTypes}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetTypes}.worksheet+xml"/></Types>`,
    '_rels/.rels': relationship('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml':
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
      '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relationship('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml':
      `${declaration}<worksheet xmlns="${main}"><sheetData><row r="1">${head.join('')}</row>` +
      `${rows.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), {
    level: 6,
    mtime: anyDay,
  });
}

function relationship(type: string, target: string): string {
  return (
    `${declaration}<Relationships xmlns="${relations}">` +
    `<Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`
  );
}

function textCell(text: string, column: number, row: number): string {
  return (
    `<c r="${columnName(column)}${row}" t="inlineStr"><is>` +
    `<t xml:space="preserve">${plainText(text)}</t></is></c>`
  );
}
