import { actionPlan, type PlannedIdea } from '#src/analysis/plan/actionPlan.ts';
import { fieldChangeWords } from '#src/analysis/compare/changeWords.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import { drawBlock, textBlock } from '#src/lib/textBlock.ts';
import { type EffortDot, effortPicture } from '../effortPicture.ts';
import type { Section, SectionAbout } from './section.ts';
import { headingHeight, sectionHeading, sectionText } from './sectionHeading.ts';

const rowHeight = 38;
const headHeight = 20;
/** Beside the table where there is room for both, else below it. */
const picture = { width: 330, height: 240, gap: 32 };
const roomForBoth = 1000;

/** Where each column begins, as a share of the width. */
const columns = { idea: 0.04, owner: 0.38, due: 0.53, status: 0.64, expected: 0.73 };

/** Who does what by when, once somebody has taken something on; and effort and effect as a picture. */
export const plan: Section = {
  id: 'plan',
  title: 'Action plan',
  slideChoice: 'Action plan: drawing with effort and effect',
  isDefault: true,
  // Slides have an action plan of their own.
  isWorthASlide: () => false,
  draw: (input) => {
    const { left, top, width } = input;
    const { ideas, parked } = ideasOf(input);
    if (!ideas.some(isTakenOn)) return undefined;
    const dots = ideas.flatMap(dotOf);
    const isBeside = width >= roomForBoth && dots.length > 0;
    const tableWidth = isBeside ? width - picture.width - picture.gap : width;
    const start = top + headingHeight;
    const table = drawTable(ideas, { left, top: start, width: tableWidth });
    const tableHeight = headHeight + ideas.length * rowHeight;
    const at = isBeside
      ? { x: left + tableWidth + picture.gap, y: start }
      : { x: left, y: start + tableHeight + 16 };
    const remark = parked === 0 ? input.state.name : `${input.state.name} · ${parked} in the parking lot`;
    const height = isBeside
      ? Math.max(tableHeight, picture.height)
      : tableHeight + (dots.length === 0 ? 0 : 16 + picture.height);
    return {
      bounds: { x: left, y: top, width, height: headingHeight + height },
      drawing: [
        ...sectionHeading('Action plan', remark, input),
        ...table,
        ...(dots.length === 0
          ? []
          : [{ shape: 'group' as const, at, children: effortPicture(dots, picture).drawing }]),
      ],
    };
  },
};

/** What was dropped is in nobody's plan; what is parked is counted. */
function ideasOf({ document, state }: SectionAbout) {
  const all = actionPlan(document, state.id);
  return {
    ideas: all.filter(({ isParked, status }) => !isParked && status !== 'dropped'),
    parked: all.filter(({ isParked }) => isParked).length,
  };
}

function isTakenOn({ status, owner, due }: PlannedIdea): boolean {
  return status !== 'idea' || owner !== undefined || due !== undefined;
}

function dotOf({ id, effort, effect, isOpen }: PlannedIdea, index: number): readonly EffortDot[] {
  if (effort === undefined || effect === undefined) return [];
  return [{ id, number: String(index + 1), effort, effect, look: isOpen ? 'open' : 'over' }];
}

type Place = { readonly left: number; readonly top: number; readonly width: number };

function drawTable(ideas: readonly PlannedIdea[], place: Place): readonly Primitive[] {
  const { left, top, width } = place;
  const quiet = { size: 11, fill: 'ink2' } as const;
  const heads = (['idea', 'owner', 'due', 'status', 'expected'] as const).map((name) =>
    sectionText(
      `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      { x: left + columns[name] * width, y: top + 10, room: 90 },
      quiet,
    ),
  );
  const rows = ideas.flatMap((idea, index) =>
    drawRow(idea, index + 1, { left, top: top + headHeight + index * rowHeight, width }),
  );
  return [...heads, ...rows];
}

function drawRow(idea: PlannedIdea, number: number, { left, top, width }: Place): readonly Primitive[] {
  const gap = 10;
  const x = (name: keyof typeof columns) => left + columns[name] * width;
  const room = (from: keyof typeof columns, to: keyof typeof columns) => x(to) - x(from) - gap;
  const about = [idea.target?.name, idea.waste].filter((part) => part !== undefined).join(' · ');
  const expected = textBlock(expectedText(idea), {
    size: 11,
    weight: 400,
    room: left + width - x('expected'),
    maxLines: 2,
  });
  const y = top + 12;
  const texts = [
    sectionText(String(number), { x: left, y, room: 24 }, { fill: 'ink2' }),
    sectionText(idea.idea, { x: x('idea'), y, room: room('idea', 'owner') }, { weight: 600 }),
    sectionText(about, { x: x('idea'), y: y + 15, room: room('idea', 'owner') }, { size: 11, fill: 'ink2' }),
    sectionText(idea.owner ?? '', { x: x('owner'), y, room: room('owner', 'due') }),
    sectionText(idea.due ?? '', { x: x('due'), y, room: room('due', 'status') }),
    sectionText(idea.statusWords, { x: x('status'), y, room: room('status', 'expected') }),
    ...drawBlock(expected, { x: x('expected'), top: top + 1, fill: 'ink', anchor: 'start' }),
  ];
  return texts.filter(({ text }) => text !== '');
}

function expectedText({ changes, expected }: PlannedIdea): string {
  return changes.length === 0 ? (expected ?? '') : changes.map(fieldChangeWords).join('; ');
}
