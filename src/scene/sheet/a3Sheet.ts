import { analyse } from '#src/analysis/analyse.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import { fitText } from '#src/lib/textWidth.ts';
import type { Rect, Size } from '#src/lib/geometry.ts';
import { type Page, pageFrame } from '#src/lib/page.ts';
import { type PaperId, paperSize } from '#src/lib/paper.ts';
import { type Arranged, bestArrangement } from './arrangement.ts';
import { sheetParts } from './parts/index.ts';
import type { SheetFacts, SheetInput } from './sheetInput.ts';
import { sheetSizes } from './sheetRows.ts';
import { mapToCome, sheetMap } from './sheetMap.ts';
import { signOff, signOffHeight } from './signOff.ts';
import { logoPlace, titleBlock, titleHeight } from './titleBlock.ts';

/** Ten millimetres: what every printer leaves. */
const margin = 28;
/** So much smaller words are on a smaller sheet, which has less room but is held closer. */
const reduction: Readonly<Record<PaperId, number>> = { a3: 1, a4: 0.8, letter: 0.8 };

/**
 * A stream on one landscape sheet: what it is about and who answers for it, the customer, today's map and figures, the
 * constraint, the map to come, the comparison, the plan and who agrees. Nothing leaves the page; what has no room is
 * counted. In points on A3; smaller papers show the same a little smaller.
 */
export function a3Sheet(input: SheetInput): Page {
  const page = sheetSize(input.paper);
  const facts: SheetFacts = { ...input, analysis: analyse(input.document, input.before.id) };
  const hasSignOff = input.parts.has('sign-off');
  const inside: Rect = {
    x: margin,
    y: margin,
    width: page.width - 2 * margin,
    height: page.height - 2 * margin,
  };
  const bottom = inside.y + inside.height - (hasSignOff ? signOffHeight : 0);
  const body = { ...inside, y: inside.y + titleHeight, height: bottom - inside.y - titleHeight };
  const { frames, drawing } = drawBody(facts, body);
  const { logo, footer } = input.document.brand ?? {};
  return {
    ...page,
    ...(logo !== undefined && { pictures: [{ at: logoPlace(inside), address: logo, label: 'Logo' }] }),
    frames: [
      ...frames,
      pageFrame(page, [
        ...titleBlock(input, inside),
        ...footerLine(footer, page),
        ...drawing,
        ...(hasSignOff ? signOff(input, { ...inside, y: bottom + 4, height: signOffHeight }) : []),
      ]),
    ],
  };
}

/** The client's footer, in the middle below everything else. */
function footerLine(footer: string | undefined, { width, height }: Size): readonly Primitive[] {
  const size = sheetSizes.least;
  const text = fitText(footer ?? '', width - 2 * margin, size);
  if (text === '') return [];
  return [{ shape: 'text', x: width / 2, y: height - 17, text, size, anchor: 'middle', fill: 'ink2' }];
}

/** The size of the drawing of a sheet on this paper, in points on A3. */
export function sheetSize(paper: PaperId): Size {
  const { width, height } = paperSize(paper, 'landscape');
  return { width: width / reduction[paper], height: height / reduction[paper] };
}

function drawBody(facts: SheetFacts, body: Rect): ReturnType<Arranged['draw']> {
  const { document, before, after, analysis, parts } = facts;
  const chosen = sheetParts.filter(({ id }) => parts.has(id));
  const compared =
    after === undefined || !parts.has('changes') ? undefined : { before: before.id, after: after.id };
  const future =
    after === undefined ? mapToCome : sheetMap(document, after, analyse(document, after.id), compared);
  return bestArrangement(
    {
      facts,
      today: parts.has('current-map') ? sheetMap(document, before, analysis) : undefined,
      tomorrow: parts.has('future-map') ? future : undefined,
      todayParts: chosen.filter(({ about }) => about === 'today'),
      tomorrowParts: chosen.filter(({ about }) => about === 'tomorrow'),
    },
    body,
  ).draw();
}
