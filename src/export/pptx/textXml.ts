import { emu, fillXml, plainText } from './xmlText.ts';
import type { Paragraph, Run, SlideText } from './slideShape.ts';

const alignment = { start: 'l', middle: 'ctr', end: 'r' } as const;

/** The text of a shape; empty where it has none, so that a click can add some. */
export function textBodyXml(text: SlideText | undefined): string {
  if (text === undefined) {
    return '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody>';
  }
  const { insets, anchor, wraps, lineHeight } = text;
  const body =
    `<a:bodyPr wrap="${wraps ? 'square' : 'none'}" lIns="${emu(insets.left)}" tIns="${emu(insets.top)}" ` +
    `rIns="${emu(insets.right)}" bIns="${emu(insets.bottom)}" rtlCol="0" ` +
    `anchor="${anchor === 'top' ? 't' : 'ctr'}"><a:noAutofit/></a:bodyPr>`;
  const paragraphs = text.paragraphs.map((paragraph) => paragraphXml(paragraph, lineHeight));
  return `<p:txBody>${body}<a:lstStyle/>${paragraphs.join('')}</p:txBody>`;
}

/** One paragraph. */
export function paragraphXml({ runs, align }: Paragraph, lineHeight?: number): string {
  const spacing =
    lineHeight === undefined ? '' : `<a:lnSpc><a:spcPts val="${Math.round(lineHeight * 100)}"/></a:lnSpc>`;
  const properties =
    `<a:pPr marL="0" indent="0" algn="${alignment[align ?? 'start']}">${spacing}` +
    `<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/></a:pPr>`;
  const last = runs.at(-1);
  const end = last === undefined ? '' : `<a:endParaRPr lang="en-US" sz="${sizeOf(last)}"/>`;
  return `<a:p>${properties}${runs
    .filter(({ text }) => text !== '')
    .map(runXml)
    .join('')}${end}</a:p>`;
}

/** At least one point: smaller can't be written. */
function sizeOf({ size }: Run): number {
  return Math.max(100, Math.round(size * 100));
}

function runXml(run: Run): string {
  const { weight = 400, paint = 'ink', italic = false } = run;
  const properties =
    `<a:rPr lang="en-US" sz="${sizeOf(run)}" b="${weight >= 600 ? 1 : 0}" i="${italic ? 1 : 0}" dirty="0">` +
    `${fillXml(paint)}</a:rPr>`;
  return `<a:r>${properties}<a:t>${plainText(run.text)}</a:t></a:r>`;
}
