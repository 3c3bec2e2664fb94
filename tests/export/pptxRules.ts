import { named } from './pptxParts.ts';
import type { XmlElement } from './xmlTree.ts';

type Parts = ReadonlyMap<string, XmlElement>;

/**
 * What is wrong with the parts of a presentation by the rules of ECMA-376 that can be checked without a program that opens
 * it: parts and relationships, numbers, connectors, tables, charts, order of elements, words for those who do not see it.
 */
export function deckProblems(parts: Parts): readonly string[] {
  return [
    ...relationProblems(parts),
    ...typeProblems(parts),
    ...presentationProblems(parts),
    ...[...parts].flatMap(([path, part]) => [
      ...orderProblems(part).map((problem) => `${path}: ${problem}`),
      ...valueProblems(part).map((problem) => `${path}: ${problem}`),
      ...(path.startsWith('ppt/slides/slide') ? slideProblems(part) : []).map(
        (problem) => `${path}: ${problem}`,
      ),
      ...(path.startsWith('ppt/charts/chart') ? chartProblems(part, path, parts) : []),
    ]),
  ];
}

/** The folder that the targets of a relationship part are told from. */
function folderOf(path: string): string {
  return path.replace(/_rels\/[^/]*$/, '');
}

function resolved(folder: string, target: string): string {
  const start = folder.lastIndexOf('!') + 1;
  const steps: string[] = [];
  for (const step of `${folder.slice(start)}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '') steps.push(step);
  }
  return folder.slice(0, start) + steps.join('/');
}

function relationsOf(parts: Parts, path: string): ReadonlyMap<string, string> {
  const at = path.lastIndexOf('/') + 1;
  const rels = `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
  const part = parts.get(rels);
  return new Map(
    (part === undefined ? [] : named(part, 'Relationship')).map(({ attributes }) => [
      attributes['Id'] ?? '',
      resolved(folderOf(rels), attributes['Target'] ?? ''),
    ]),
  );
}

/** Every relationship leads to a part, has a number of its own, and is there where it is used. */
function relationProblems(parts: Parts): readonly string[] {
  const targets = [...parts].flatMap(([path, part]): readonly string[] => {
    if (!path.endsWith('.rels')) return [];
    const relations = named(part, 'Relationship');
    const ids = relations.map(({ attributes }) => attributes['Id']);
    const missing = relations
      .map(({ attributes }) => resolved(folderOf(path), attributes['Target'] ?? ''))
      .filter((target) => !parts.has(target));
    return [
      ...missing.map((target) => `${path} names ${target}, which is not there`),
      ...(new Set(ids).size === ids.length ? [] : [`${path} has an id twice`]),
    ];
  });
  const uses = [...parts].flatMap(([path, part]) => {
    const known = relationsOf(parts, path);
    return used(part)
      .filter((id) => !known.has(id))
      .map((id) => `${path} uses ${id}, which is no relationship of it`);
  });
  return [...targets, ...uses];
}

function used({ attributes, children }: XmlElement): readonly string[] {
  const own = ['r:id', 'r:embed', 'r:link'].flatMap((name) => attributes[name] ?? []);
  return [...own, ...children.flatMap(used)];
}

/** Every part has a type, and every type that is stated for a part is that of one. */
function typeProblems(parts: Parts): readonly string[] {
  return [...parts].flatMap(([path, types]): readonly string[] => {
    if (!path.endsWith('[Content_Types].xml')) return [];
    const before = path.slice(0, path.lastIndexOf('!') + 1);
    const listed = named(types, 'Override').map(
      ({ attributes }) => `${before}${attributes['PartName']?.slice(1)}`,
    );
    const endings = new Set(named(types, 'Default').map(({ attributes }) => attributes['Extension']));
    const own = [...parts.keys()].filter(
      (each) => each.startsWith(before) && !each.slice(before.length).includes('!') && each !== path,
    );
    const untyped = own.filter(
      (each) => !listed.includes(each) && !endings.has(each.slice(each.lastIndexOf('.') + 1)),
    );
    const plain = own.filter(
      (each) => each.endsWith('.xml') && !listed.includes(each) && !/customXml\/item\d+\.xml$/.test(each),
    );
    return [
      ...untyped.map((each) => `${each} has no type`),
      ...plain.map((each) => `${each} is only known as XML`),
      ...listed.filter((each) => !parts.has(each)).map((each) => `${each} has a type and is not there`),
      ...(new Set(listed).size === listed.length ? [] : ['a part has two types']),
    ];
  });
}

function presentationProblems(parts: Parts): readonly string[] {
  const presentation = parts.get('ppt/presentation.xml');
  const core = parts.get('docProps/core.xml');
  if (presentation === undefined || core === undefined)
    return ['there is no presentation or nothing about it'];
  const ids = named(presentation, 'p:sldId').map(({ attributes }) => Number(attributes['id']));
  const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  const notes = [...parts].filter(([path]) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(path));
  const title = named(core, 'dc:title')[0]?.text ?? '';
  return [
    ...(new Set(ids).size === ids.length && ids.length === slides ? [] : ['slides are not listed once each']),
    ...(ids.every((id) => id >= 256 && id < 2 ** 31) ? [] : ['a slide has a number that is not allowed']),
    ...(notes.length === slides ? [] : ['a slide has no notes']),
    ...notes.flatMap(([path, part]) =>
      named(part, 'a:t').some(({ text }) => text.trim() !== '' && !/^\d+$|‹/.test(text))
        ? []
        : [`${path} says nothing`],
    ),
    ...(title.trim() === '' ? ['the presentation has no title'] : []),
    ...['dcterms:created', 'dcterms:modified'].flatMap((name) =>
      Number.isNaN(Date.parse(named(core, name)[0]?.text ?? '')) ? [`${name} is no time`] : [],
    ),
  ];
}

/** Connection sites by preset (ECMA-376, presetShapeDefinitions). */
const sites: Readonly<Record<string, number>> = {
  rect: 4,
  roundRect: 4,
  round2SameRect: 4,
  triangle: 6,
  ellipse: 8,
};

function slideProblems(slide: XmlElement): readonly string[] {
  const heads = named(slide, 'p:cNvPr').map(({ attributes }) => Number(attributes['id']));
  const shapes = new Map(
    named(slide, 'p:sp').map((shape) => [named(shape, 'p:cNvPr')[0]?.attributes['id'], shape] as const),
  );
  const tree = named(slide, 'p:spTree')[0];
  const places = (tree?.children ?? []).map((object) => named(object, 'p:ph')[0]?.attributes['type']);
  const [, , first] = places;
  const connectors = named(slide, 'p:cxnSp').flatMap((connector) => [
    ...glueProblem(connector, 'a:stCxn', shapes),
    ...glueProblem(connector, 'a:endCxn', shapes),
  ]);
  const silent = ['p:grpSp', 'p:pic', 'p:graphicFrame', 'p:cxnSp'].flatMap((kind) =>
    named(slide, kind).flatMap((object) => {
      const { name = '', descr = '' } = named(object, 'p:cNvPr')[0]?.attributes ?? {};
      return descr.trim() === '' || name.trim() === ''
        ? [`${kind} ${name} says nothing to those who do not see it`]
        : [];
    }),
  );
  return [
    ...(new Set(heads).size === heads.length ? [] : ['two objects have one number']),
    ...(heads.every((id) => Number.isInteger(id) && id > 0) ? [] : ['a number that is none']),
    ...(first === 'title' && places.filter((each) => each === 'title').length === 1
      ? []
      : ['the title is not read first']),
    ...connectors,
    ...silent,
    ...named(slide, 'a:tbl').flatMap(tableProblems),
  ];
}

function glueProblem(
  connector: XmlElement,
  end: string,
  shapes: ReadonlyMap<string | undefined, XmlElement>,
): readonly string[] {
  const name = named(connector, 'p:cNvPr')[0]?.attributes['name'];
  const glue = named(connector, end)[0];
  const shape = shapes.get(glue?.attributes['id']);
  if (glue === undefined || shape === undefined) return [`connector ${name} has a loose end`];
  const preset = named(shape, 'a:prstGeom')[0]?.attributes['prst'];
  const count = preset === undefined ? named(shape, 'a:cxn').length : (sites[preset] ?? 0);
  const site = Number(glue.attributes['idx']);
  return site >= 0 && site < count ? [] : [`connector ${name} is glued to a site that is not there`];
}

function tableProblems(table: XmlElement): readonly string[] {
  const columns = named(table, 'a:gridCol').length;
  const rows = named(table, 'a:tr');
  return [
    ...(rows.length < 2 ? ['a table without rows'] : []),
    ...(rows.every((row) => named(row, 'a:tc').length === columns)
      ? []
      : ['a row with more or fewer cells than columns']),
    ...(named(table, 'a:gridCol').every(({ attributes }) => Number(attributes['w']) > 0)
      ? []
      : ['a column without width']),
  ];
}

/** The figures in a chart are those of its workbook, cell by cell. */
function chartProblems(chart: XmlElement, path: string, parts: Parts): readonly string[] {
  const book = [...relationsOf(parts, path).values()].find((target) => target.endsWith('.xlsx'));
  const sheet = parts.get(`${book}!xl/worksheets/sheet1.xml`);
  if (sheet === undefined) return [`${path} has no workbook`];
  const cells = new Map(
    named(sheet, 'c').map((cell) => [
      cell.attributes['r'] ?? '',
      named(cell, 'v')[0]?.text ?? named(cell, 't')[0]?.text ?? '',
    ]),
  );
  return ['c:strRef', 'c:numRef'].flatMap((kind) =>
    named(chart, kind).flatMap((reference) => {
      const formula = named(reference, 'c:f')[0]?.text ?? '';
      const said = named(reference, 'c:pt').map((point) => named(point, 'c:v')[0]?.text ?? '');
      const count = Number(named(reference, 'c:ptCount')[0]?.attributes['val']);
      const held = rangeOf(formula).map((cell) => cells.get(cell));
      return count === said.length && JSON.stringify(said) === JSON.stringify(held)
        ? []
        : [`${path}: ${formula} holds ${held.join(', ')}, the chart says ${said.join(', ')}`];
    }),
  );
}

function rangeOf(formula: string): readonly string[] {
  const [, column = '', from = '', , to = from] =
    /^Sheet1!\$([A-Z])\$(\d+)(:\$[A-Z]\$(\d+))?$/.exec(formula) ?? [];
  return Array.from(
    { length: Number(to) - Number(from) + 1 },
    (_, index) => `${column}${Number(from) + index}`,
  );
}

const fills = ['a:noFill', 'a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill', 'a:grpFill'];

/** What both axes of a chart begin with. */
const ofEveryAxis = [
  'c:axId',
  'c:scaling',
  'c:delete',
  'c:axPos',
  'c:majorGridlines',
  'c:title',
  'c:numFmt',
  'c:majorTickMark',
  'c:minorTickMark',
  'c:tickLblPos',
  'c:spPr',
  'c:txPr',
  'c:crossAx',
  'c:crosses',
];

/** The children of an element in the order of the schema; those on one line take each other's place. */
const order: Readonly<Record<string, readonly (string | readonly string[])[]>> = {
  'p:presentation': [
    'p:sldMasterIdLst',
    'p:notesMasterIdLst',
    'p:handoutMasterIdLst',
    'p:sldIdLst',
    'p:sldSz',
    'p:notesSz',
    'p:defaultTextStyle',
    'p:extLst',
  ],
  'p:sld': ['p:cSld', 'p:clrMapOvr'],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:style', 'p:txBody'],
  'p:cxnSp': ['p:nvCxnSpPr', 'p:spPr', 'p:style'],
  'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr'],
  'p:graphicFrame': ['p:nvGraphicFramePr', 'p:xfrm', 'a:graphic'],
  'p:spPr': ['a:xfrm', ['a:custGeom', 'a:prstGeom'], fills, 'a:ln', 'a:effectLst', 'a:extLst'],
  'a:ln': [fills, ['a:prstDash', 'a:custDash'], ['a:round', 'a:bevel', 'a:miter'], 'a:headEnd', 'a:tailEnd'],
  'a:custGeom': ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst', 'a:rect', 'a:pathLst'],
  'p:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:p': ['a:pPr', ['a:r', 'a:br', 'a:fld'], 'a:endParaRPr'],
  'a:pPr': ['a:lnSpc', 'a:spcBef', 'a:spcAft', ['a:buNone', 'a:buChar'], 'a:tabLst', 'a:defRPr'],
  'a:rPr': ['a:ln', fills, 'a:latin', 'a:ea', 'a:cs', 'a:hlinkClick'],
  'a:tbl': ['a:tblPr', 'a:tblGrid', 'a:tr'],
  'a:tc': ['a:txBody', 'a:tcPr'],
  'a:tcPr': ['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB', fills],
  'c:chartSpace': ['c:date1904', 'c:roundedCorners', 'c:chart', 'c:spPr', 'c:txPr', 'c:externalData'],
  'c:chart': ['c:title', 'c:autoTitleDeleted', 'c:plotArea', 'c:legend', 'c:plotVisOnly', 'c:dispBlanksAs'],
  'c:plotArea': ['c:layout', 'c:barChart', 'c:catAx', 'c:valAx', 'c:spPr'],
  'c:barChart': [
    'c:barDir',
    'c:grouping',
    'c:varyColors',
    'c:ser',
    'c:dLbls',
    'c:gapWidth',
    'c:overlap',
    'c:axId',
  ],
  'c:ser': ['c:idx', 'c:order', 'c:tx', 'c:spPr', 'c:invertIfNegative', 'c:dPt', 'c:dLbls', 'c:cat', 'c:val'],
  'c:dLbls': [
    'c:dLbl',
    'c:numFmt',
    'c:spPr',
    'c:txPr',
    'c:dLblPos',
    'c:showLegendKey',
    'c:showVal',
    'c:showCatName',
    'c:showSerName',
    'c:showPercent',
    'c:showBubbleSize',
  ],
  'c:catAx': [...ofEveryAxis, 'c:auto', 'c:lblAlgn', 'c:lblOffset', 'c:noMultiLvlLbl'],
  'c:valAx': [...ofEveryAxis, 'c:crossBetween'],
  'c:scaling': ['c:logBase', 'c:orientation', 'c:max', 'c:min'],
  'c:legend': ['c:legendPos', 'c:layout', 'c:overlay', 'c:spPr', 'c:txPr'],
  worksheet: ['dimension', 'sheetViews', 'cols', 'sheetData'],
};

function orderProblems(element: XmlElement): readonly string[] {
  const expected = order[element.name];
  const own = expected === undefined ? [] : misplaced(element, expected);
  return [...own, ...element.children.flatMap(orderProblems)];
}

function misplaced(
  { name, children }: XmlElement,
  expected: readonly (string | readonly string[])[],
): readonly string[] {
  let reached = 0;
  return children.flatMap((child) => {
    const at = expected.findIndex(
      (names) => names === child.name || (Array.isArray(names) && names.includes(child.name)),
    );
    if (at < reached)
      return [at < 0 ? `${child.name} has no place in ${name}` : `${child.name} comes too late in ${name}`];
    reached = at;
    return [];
  });
}

const schemeColours = /^(tx1|tx2|bg1|bg2|accent[1-6]|hlink|folHlink|phClr|dk1|lt1|dk2|lt2)$/;

/** Sizes are whole and not negative, colours are colours. */
function valueProblems({ name, attributes, children }: XmlElement): readonly string[] {
  const own: string[] = [];
  const whole = (each: string) => /^\d+$/.test(attributes[each] ?? '');
  if (name === 'a:ext' && attributes['cx'] !== undefined && !(whole('cx') && whole('cy')))
    own.push('a size that is none');
  if (name === 'a:off' && !['x', 'y'].every((each) => /^-?\d+$/.test(attributes[each] ?? '')))
    own.push('a place that is none');
  if (name === 'a:srgbClr' && !/^[0-9A-F]{6}$/i.test(attributes['val'] ?? ''))
    own.push(`colour ${attributes['val']}`);
  if (name === 'a:schemeClr' && !schemeColours.test(attributes['val'] ?? ''))
    own.push(`colour ${attributes['val']}`);
  if (name === 'a:ln' && attributes['w'] !== undefined && !whole('w')) own.push('a line that is too thin');
  return [...own, ...children.flatMap(valueProblems)];
}
