import { plainText } from './xmlText.ts';
import { fillXml } from './xmlText.ts';
import type { ChartSeries, SlideChart } from './slideShape.ts';

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const fontSize = 1100;
const categoryAxis = 111_111_111;
const valueAxis = 222_222_222;
/** A part of a bar that is shorter than this share of the longest has no room for its number. */
const roomForNumber = 0.06;

/**
 * Stacked bars as a chart part (ECMA-376, 21.2): programs draw it, and change it from the workbook beside it, whose
 * relationship is `rId1`.
 */
export function chartXml(chart: SlideChart): string {
  const series = chart.series.map((each, index) => seriesXml(chart, each, index));
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${namespaces}>` +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>' +
    '<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>' +
    `${series.join('')}<c:gapWidth val="55"/><c:overlap val="100"/><c:axId val="${categoryAxis}"/>` +
    `<c:axId val="${valueAxis}"/></c:barChart>${categoryAxisXml}${valueAxisXml(chart.axis)}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml('tx1')}</c:legend>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    `${textXml('tx1')}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

/** The letter of a column of the workbook; enough for all that a chart can show. */
export function columnName(index: number): string {
  return String.fromCharCode(65 + index);
}

function seriesXml(chart: SlideChart, series: ChartSeries, index: number): string {
  const column = columnName(index + 1);
  const last = chart.categories.length + 1;
  const names = chart.categories.map((name, at) => `<c:pt idx="${at}"><c:v>${plainText(name)}</c:v></c:pt>`);
  const values = series.values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f>` +
    `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${plainText(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
    `<c:spPr>${barFill(series)}</c:spPr><c:invertIfNegative val="0"/>${numbersXml(chart, series)}` +
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${names.length}"/>${names.join('')}` +
    `</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache>` +
    `<c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${values.join('')}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

function barFill({ paint, pattern }: ChartSeries): string {
  const line = `<a:ln w="6350">${fillXml(paint)}</a:ln>`;
  if (pattern === undefined) return `${fillXml(paint)}${line}`;
  const colour = fillXml(paint).replace(/^<a:solidFill>|<\/a:solidFill>$/g, '');
  return (
    `<a:pattFill prst="${pattern}"><a:fgClr>${colour}</a:fgClr>` +
    `<a:bgClr><a:schemeClr val="bg1"/></a:bgClr></a:pattFill>${line}`
  );
}

/** Numbers on the parts that have room for one; on paper of their own, as a pattern would cross them. */
function numbersXml({ categories, series: all }: SlideChart, { values, pattern }: ChartSeries): string {
  const longest = Math.max(
    ...categories.map((_, at) => all.reduce((sum, each) => sum + (each.values[at] ?? 0), 0)),
  );
  const short = values.flatMap((value, at) =>
    value >= longest * roomForNumber ? [] : [`<c:dLbl><c:idx val="${at}"/><c:delete val="1"/></c:dLbl>`],
  );
  const paper = pattern === undefined ? '<a:noFill/>' : '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>';
  return (
    `<c:dLbls>${short.join('')}<c:numFmt formatCode="General" sourceLinked="0"/><c:spPr>${paper}<a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textXml(pattern === undefined ? 'bg1' : 'tx1', true)}<c:dLblPos val="ctr"/><c:showLegendKey val="0"/><c:showVal val="1"/>` +
    '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

function textXml(colour: 'tx1' | 'tx2' | 'bg1', isBold = false): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${fontSize}" b="${isBold ? 1 : 0}"><a:solidFill>` +
    `<a:schemeClr val="${colour}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`
  );
}

const axisLine = `<c:spPr><a:ln w="9525">${fillXml('ink3')}</a:ln></c:spPr>`;

/** The first bar stands at the top. */
const categoryAxisXml =
  `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>` +
  '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>' +
  `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${axisLine}${textXml('tx1', true)}` +
  `<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>` +
  '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>';

/** Below the bars, which is the end of the axis that counts from the top. */
function valueAxisXml(title: string): string {
  return (
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350">${fillXml('line')}</a:ln></c:spPr>` +
    '</c:majorGridlines><c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>' +
    `<a:defRPr sz="${fontSize}" b="0"/></a:pPr><a:r><a:rPr lang="en-US" sz="${fontSize}" b="0"/>` +
    `<a:t>${plainText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml('tx2')}` +
    `<c:crossAx val="${categoryAxis}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`
  );
}
