import { durationText } from '#src/lib/duration.ts';
import type { MapDocument } from '#src/model/document.ts';
import { needCoverage } from '#src/model/needCoverage.ts';
import { roleWords } from '#src/model/roleWords.ts';
import { drawCtqs } from './customerCtqs.ts';
import type { ColumnPlace, DrawnColumn } from './customerEntry.ts';
import { drawNeeds } from './customerNeeds.ts';
import { drawParagraphs, type Paragraph } from './paragraphs.ts';
import type { Section, SectionInput } from './section.ts';
import { headingHeight, sectionHeading } from './sectionHeading.ts';

type DrawColumn = (place: ColumnPlace) => DrawnColumn;

const columnGap = 36;
/** Narrower columns stand one under the other. */
const narrowest = 230;
const stackGap = 18;

/** Who the customer is, what they need and measure us by, and who looks after it; nothing while nothing is said of them. */
export const customer: Section = {
  id: 'customer',
  title: 'Customer and needs',
  isDefault: true,
  draw: (input) => {
    const { document, left, top, width } = input;
    const { name } = document.customer;
    const columns = columnsOf(input);
    const roles = roleWords(document.stream);
    if (columns.length === 0 && name === undefined && roles.length === 0) return undefined;
    const title = name === undefined ? 'Customer' : `Customer: ${name}`;
    const heading = sectionHeading(title, roles.join(' · '), { left, top, width });
    const { drawing, bottom } = sideBySide(columns, { left, top: top + headingHeight, width });
    return {
      bounds: { x: left, y: top, width, height: bottom - top },
      drawing: [...heading, ...drawing],
    };
  },
};

/** Pain and relief, needs, what is critical: those of which something is said. */
function columnsOf({ document, state }: SectionInput): readonly DrawColumn[] {
  const { needs, ctqs } = document.customer;
  const who = whoOf(document);
  const columns: DrawColumn[] = [];
  if (who.length > 0) columns.push(({ x, top, width }) => drawParagraphs(who, { x, top }, width));
  if (needs.length > 0) columns.push((place) => drawNeeds(needCoverage(document, state), place));
  if (ctqs.length > 0) columns.push((place) => drawCtqs(document, state, place));
  return columns;
}

/** The columns beside one another where there is room, else one under the other. */
function sideBySide(
  columns: readonly DrawColumn[],
  { left, top, width }: { readonly left: number; readonly top: number; readonly width: number },
): DrawnColumn {
  const share = (width - (columns.length - 1) * columnGap) / Math.max(1, columns.length);
  if (share >= narrowest) {
    const drawn = columns.map((draw, index) =>
      draw({ x: left + index * (share + columnGap), top, width: share }),
    );
    return {
      drawing: drawn.flatMap(({ drawing }) => drawing),
      bottom: Math.max(top, ...drawn.map(({ bottom }) => bottom)),
    };
  }
  let bottom = top;
  const drawing = columns.flatMap((draw, index) => {
    const drawn = draw({ x: left, top: bottom + (index === 0 ? 0 : stackGap), width });
    bottom = drawn.bottom;
    return drawn.drawing;
  });
  return { drawing, bottom };
}

function whoOf({ customer: { pain, relief, decisionTime } }: MapDocument): readonly Paragraph[] {
  return [
    ...labelled('Pain', pain),
    ...labelled('Relief', relief),
    ...labelled('Time they take to decide', decisionTime && durationText(decisionTime)),
  ];
}

function labelled(label: string, text: string | undefined): readonly Paragraph[] {
  if (text === undefined) return [];
  return [
    { text: label, size: 11, weight: 600, fill: 'ink2', after: 2 },
    { text, size: 12.5, weight: 400, fill: 'ink', after: 10 },
  ];
}
