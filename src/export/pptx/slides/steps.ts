import { actionPlan } from '#src/analysis/plan/actionPlan.ts';
import { groupFigures } from '#src/analysis/groups.ts';
import { detailFacts, timeFacts } from '#src/analysis/stepFacts.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { breakLines } from '#src/lib/textWidth.ts';
import type { MapNode } from '#src/model/document.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import type { SceneNode } from '#src/scene/scene.ts';
import type { DeckInput } from '../deckInput.ts';
import { nodeGroups } from '../slideSymbols.ts';
import { fitted } from '../fitted.ts';
import { contentSlide, words } from '../page.ts';
import type { Slide, SlideTable } from '../slideShape.ts';
import { tableHeight } from '../tableSlides.ts';
import { partSlides } from '../wrappedSlides.ts';
import { leastScale } from './map.ts';
import type { SlideKind } from './slideKind.ts';

/** A slide for each step, or for each stage, as was chosen. */
export const steps: SlideKind = {
  id: 'steps',
  make: (input) => {
    switch (input.details) {
      case 'none':
        return [];
      case 'picked':
        return stepSlides(input, (node) => input.picked.has(node.id));
      case 'steps':
        return stepSlides(input, (node) => nodeRole(node) === 'step');
      case 'stages':
        return stageSlides(input);
    }
  },
};

/** What its symbol takes of the slide. */
const symbolWidth = 250;
const gap = 30;
const fontSize = 13;
const rowHeight = 26;

function stepSlides(input: DeckInput, isChosen: (node: MapNode) => boolean): readonly Slide[] {
  const drawn = new Map(input.scene.nodes.map((node) => [node.id, node]));
  const ordered = [...new Set([...flowOrder(input.state), ...input.state.nodes])];
  return ordered.filter(isChosen).flatMap((node): readonly Slide[] => {
    const symbol = drawn.get(node.id);
    return symbol === undefined ? [] : [stepSlide(input, node, symbol)];
  });
}

/** The symbol at the left, what is known of it at the right; what has no room is counted, and stands in the notes. */
function stepSlide(input: DeckInput, node: MapNode, symbol: SceneNode): Slide {
  const { analysis, document, page } = input;
  const { room } = page;
  const entered = [...timeFacts(node, document), ...detailFacts(node, analysis, document, 3)];
  const ideas = actionPlan(document, input.state.id).filter(({ target }) => target?.id === node.id);
  const facts = [
    ...entered.filter(({ id }) => id !== 'comment'),
    ...ideas.map(({ idea, statusWords }) => ({
      label: 'Idea',
      text: `${idea} (${statusWords.toLowerCase()})`,
    })),
  ];
  const comment = entered.find(({ id }) => id === 'comment')?.text;
  const width = room.width - symbolWidth - gap;
  const at = { x: room.x + symbolWidth + gap, y: room.y };
  const rows = fittingRows(
    facts.map(({ label, text }) => [label, text]),
    width,
    room.height,
  );
  const table: SlideTable = {
    type: 'table',
    name: `Figures of ${nodeName(node)}`,
    label: facts.map(({ label, text }) => `${label}: ${text}`).join(', '),
    at,
    columns: [width * 0.36, width * 0.64],
    rowHeight,
    fontSize,
    rows: [['What', 'As known today'], ...rows],
    numeric: new Set(),
  };
  const place: Rect = { x: room.x, y: room.y, width: symbolWidth, height: 250 };
  return contentSlide(page, {
    title: `${nodeKindOf(node.kind).title}: ${nodeName(node)}`,
    objects: [
      ...symbolIn(input, symbol, place),
      ...(comment === undefined ? [] : [commentBox(comment, room, place.height)]),
      ...(facts.length === 0 ? [] : [table]),
    ],
    notes: [symbol.label, ...entered.map(({ label, text }) => `${label}: ${text}`)],
  });
}

function symbolIn(input: DeckInput, symbol: SceneNode, place: Rect) {
  const { x, y } = symbol.bounds;
  const drawing = primitiveBounds([...symbol.drawing, ...(symbol.flag ?? [])]) ?? symbol.bounds;
  const area = { ...drawing, x: drawing.x + x, y: drawing.y + y };
  const frame = fitted(area, place, 1.6);
  const groups = nodeGroups(input, [symbol], { ...frame, at: { ...frame.at, y: place.y } });
  return [...groups.values()];
}

function commentBox(comment: string, room: Rect, down: number) {
  const size = 12;
  const height = room.height - down - 20;
  const lines = breakLines(comment, symbolWidth / 1.08, size, 400, Math.floor(height / (size * 1.25)));
  const bounds = { x: room.x, y: room.y + down + 20, width: symbolWidth, height };
  return words(
    'Comment',
    bounds,
    lines.map((text) => [{ text, size, paint: 'ink2' as const }]),
  );
}

/** As many rows as stand below each other, and how many more there are. */
function fittingRows(
  rows: readonly (readonly string[])[],
  width: number,
  room: number,
): readonly (readonly string[])[] {
  const columns = [width * 0.36, width * 0.64];
  const heightWith = (shown: readonly (readonly string[])[]) =>
    tableHeight([['What', 'As known today'], ...shown], { columns, fontSize, rowHeight });
  if (heightWith(rows) <= room) return rows;
  let count = rows.length;
  const more = () => ['', `and ${rows.length - count} more, in the notes`];
  while (count > 0 && heightWith([...rows.slice(0, count), more()]) > room) count -= 1;
  return [...rows.slice(0, count), more()];
}

const stageTableHeight = 62;

/** The part of the map that belongs to a stage, over its figures. */
function stageSlides(input: DeckInput): readonly Slide[] {
  const { document, state, page, scene } = input;
  const { calendar } = document;
  return groupFigures(document, state.id, 'stage').flatMap((group): readonly Slide[] => {
    const members = new Set(group.nodes);
    const nodes = scene.nodes.filter(({ id }) => members.has(id));
    if (group.id === undefined || nodes.length === 0) return [];
    const known: readonly (readonly [string, string | undefined])[] = [
      ['Steps', formatNumber(group.nodes.length)],
      ['Flow time', group.flowTime === undefined ? undefined : formatDuration(group.flowTime, calendar)],
      [
        'Value-add time',
        group.valueAddTime === undefined ? undefined : formatDuration(group.valueAddTime, calendar),
      ],
      ['Waiting', group.waitingTime === undefined ? undefined : formatDuration(group.waitingTime, calendar)],
      ['Units inside', group.wipExpected === undefined ? undefined : formatNumber(group.wipExpected)],
      ['People', group.people === undefined ? undefined : formatNumber(group.people)],
      ['Go on', group.conversion === undefined ? undefined : formatPercent(group.conversion)],
    ];
    const facts = known.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
    const said = facts.map(({ label, value }) => `${label}: ${value}`);
    const table: SlideTable = {
      type: 'table',
      name: `Figures of ${group.label ?? 'the stage'}`,
      label: said.join(', '),
      at: { x: page.room.x, y: page.room.y },
      columns: facts.map(() => page.room.width / facts.length),
      rowHeight: 24,
      fontSize: 12,
      rows: [facts.map(({ label }) => label), facts.map(({ value }) => value)],
      numeric: new Set(),
    };
    const { x, y, width, height } = page.room;
    const space = { x, y: y + stageTableHeight, width, height: height - stageTableHeight };
    const pages = partSlides(input, nodes, { least: leastScale(input), space });
    return pages.map((objects, index) =>
      contentSlide(page, {
        title: `Stage: ${group.label ?? ''}${pages.length === 1 ? '' : ` (${index + 1} of ${pages.length})`}`,
        objects: [table, ...objects],
        notes: [...said, ...nodes.map(({ label }) => label)],
      }),
    );
  });
}
