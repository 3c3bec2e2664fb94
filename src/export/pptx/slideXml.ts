import { unionOf } from '#src/lib/geometry.ts';
import { connectorForm } from './connectorXml.ts';
import { geometryXml, placeXml } from './geometryXml.ts';
import type {
  Glue,
  Slide,
  SlideChart,
  SlideConnector,
  SlideGroup,
  SlideObject,
  SlideShape,
} from './slideShape.ts';
import { tableXml } from './tableXml.ts';
import { textBodyXml } from './textXml.ts';
import { fillXml, lineXml, plainText } from './xmlText.ts';

type Ids = ReadonlyMap<SlideObject, number>;

const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
/** The number of the tree itself. */
const treeId = 1;

/**
 * A slide as its part of the file. Every object has a number of its own, by which connectors name what they join;
 * `charts` are the relationships that lead to their parts.
 */
export function slideXml(slide: Slide, charts: ReadonlyMap<SlideChart, string> = new Map()): string {
  const ids = numbered(slide.objects);
  const objects = slide.objects.map((object) => objectXml(object, ids, charts));
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld ${namespaces}>` +
    `<p:cSld name="${plainText(slide.title)}"><p:spTree><p:nvGrpSpPr><p:cNvPr id="${treeId}" name=""/>` +
    '<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>' +
    '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>' +
    `${objects.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
  );
}

function numbered(objects: readonly SlideObject[]): Ids {
  const all = objects.flatMap((object): readonly SlideObject[] =>
    object.type === 'group' ? [object, ...object.children] : [object],
  );
  return new Map(all.map((object, index) => [object, treeId + 1 + index]));
}

function objectXml(object: SlideObject, ids: Ids, charts: ReadonlyMap<SlideChart, string>): string {
  switch (object.type) {
    case 'shape':
      return shapeXml(object, ids);
    case 'group':
      return groupXml(object, ids);
    case 'connector':
      return connectorXml(object, ids);
    case 'table':
      return tableXml(object, headXml(object, ids));
    case 'chart':
      return chartFrameXml(object, headXml(object, ids), charts.get(object) ?? '');
  }
}

/** Number, name and alternative text; what has none is said to be a part of the picture only. */
function headXml(object: SlideObject, ids: Ids): string {
  const label = object.label === undefined ? '' : ` descr="${plainText(object.label)}"`;
  return `<p:cNvPr id="${ids.get(object)}" name="${plainText(object.name)}"${label}/>`;
}

const placeholders = {
  title: { lock: '<a:spLocks noGrp="1"/>', mark: '<p:ph type="title" idx="100"/>' },
  slideNumber: {
    lock: '<a:spLocks noGrp="1"/>',
    mark: '<p:ph type="sldNum" sz="quarter" idx="4294967295"/>',
  },
} as const;

function shapeXml(shape: SlideShape, ids: Ids): string {
  const { bounds, style, text, placeholder } = shape;
  const mark = placeholder === undefined ? undefined : placeholders[placeholder];
  const isTextBox =
    mark === undefined && text !== undefined && style.fill === undefined && style.stroke === undefined;
  return (
    `<p:sp><p:nvSpPr>${headXml(shape, ids)}<p:cNvSpPr${isTextBox ? ' txBox="1"' : ''}>${mark?.lock ?? ''}</p:cNvSpPr>` +
    `<p:nvPr>${mark?.mark ?? ''}</p:nvPr></p:nvSpPr><p:spPr>${placeXml(bounds)}${geometryXml(shape)}` +
    `${fillXml(style.fill, style.opacity)}${lineXml(style)}</p:spPr>` +
    `${placeholder === 'slideNumber' ? slideNumberText : textBodyXml(text)}</p:sp>`
  );
}

const slideNumberText =
  '<p:txBody><a:bodyPr anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="r"/>' +
  '<a:fld id="{F7021451-1387-4CA6-816F-3879F97B5CBC}" type="slidenum"><a:rPr lang="en-US" sz="900"/>' +
  '<a:t>‹#›</a:t></a:fld><a:endParaRPr lang="en-US" sz="900"/></a:p></p:txBody>';

function groupXml(group: SlideGroup, ids: Ids): string {
  const bounds = unionOf(group.children.map((child) => child.bounds)) ?? { x: 0, y: 0, width: 0, height: 0 };
  const place = placeXml(bounds);
  // What is inside keeps its places on the slide.
  const inside = place.replace(/^.*?<a:off/, '<a:chOff').replace('<a:ext ', '<a:chExt ');
  return (
    `<p:grpSp><p:nvGrpSpPr>${headXml(group, ids)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr>${place.replace('</a:xfrm>', '')}${inside}</p:grpSpPr>` +
    `${group.children.map((child) => shapeXml(child, ids)).join('')}</p:grpSp>`
  );
}

function connectorXml(connector: SlideConnector, ids: Ids): string {
  const form = connectorForm(connector.points);
  const turn = [
    form.isTurned ? ' rot="5400000"' : '',
    form.flipAlong ? ' flipH="1"' : '',
    form.flipAcross ? ' flipV="1"' : '',
  ].join('');
  const adjust = form.adjust.map((value, index) => `<a:gd name="adj${index + 1}" fmla="val ${value}"/>`);
  const size = connector.head?.size === 'small' ? 'sm' : 'med';
  const head = connector.head === undefined ? '' : `<a:tailEnd type="triangle" w="${size}" len="${size}"/>`;
  return (
    `<p:cxnSp><p:nvCxnSpPr>${headXml(connector, ids)}<p:cNvCxnSpPr>` +
    `${glueXml('stCxn', connector.from, ids)}${glueXml('endCxn', connector.to, ids)}</p:cNvCxnSpPr><p:nvPr/>` +
    `</p:nvCxnSpPr><p:spPr>${placeXml(form.box, turn)}<a:prstGeom prst="${form.preset}">` +
    `<a:avLst>${adjust.join('')}</a:avLst></a:prstGeom>${lineXml(connector.style, head, connector.isDouble)}</p:spPr></p:cxnSp>`
  );
}

/** Where a chart stands; the chart itself is a part of its own, which the relationship names. */
function chartFrameXml({ bounds }: SlideChart, head: string, relation: string): string {
  const place = placeXml(bounds).replaceAll('a:xfrm', 'p:xfrm');
  const chart = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${head}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${place}` +
    `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" r:id="${relation}"/></a:graphicData></a:graphic>` +
    '</p:graphicFrame>'
  );
}

function glueXml(end: 'stCxn' | 'endCxn', glue: Glue | undefined, ids: Ids): string {
  const id = glue === undefined ? undefined : ids.get(glue.shape);
  return id === undefined || glue === undefined ? '' : `<a:${end} id="${id}" idx="${glue.site}"/>`;
}
