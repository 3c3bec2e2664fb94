import type { Paint, Primitive } from '#src/lib/drawing.ts';
import { type GroupFigures, groupFigures } from '#src/analysis/groups.ts';
import type { Band, Bands } from '#src/layout/bands.ts';
import type { Lane, MapDocument, MapState, Stage } from '#src/model/document.ts';
import { breakLines, fitText, textWidth } from '#src/lib/textWidth.ts';
import { zoneNames } from '#src/model/zoneNames.ts';
import { groupLine } from './groupWords.ts';
import { zoneInk, zonePattern, zoneTint } from './zonePattern.ts';

const inset = 12;
const strip = 7;
const title = { size: 15, weight: 700 } as const;
const words = { size: 12 } as const;

/** Stages and lanes as they are drawn behind the map: columns in the colours of their zones, rows, names and figures. */
export function bandsDrawing(bands: Bands, document: MapDocument, state: MapState): readonly Primitive[] {
  const figures = (by: 'stage' | 'lane') =>
    new Map(groupFigures(document, state.id, by).map((group) => [group.id, group]));
  const ofStages = bands.stages.length > 0 ? figures('stage') : undefined;
  const ofLanes = bands.lanes.length > 0 ? figures('lane') : undefined;
  const columns = bands.stages.flatMap((band, index) => {
    const stage = state.stages[index];
    return stage === undefined ? [] : [columnDrawing(band, stage, textOf(ofStages?.get(stage.id), document))];
  });
  const rows = bands.lanes.flatMap((band, index) => {
    const lane = state.lanes[index];
    return lane === undefined ? [] : [rowDrawing(band, lane, textOf(ofLanes?.get(lane.id), document))];
  });
  return [...columns, ...rows];
}

function textOf(figures: GroupFigures | undefined, { calendar }: MapDocument): readonly string[] {
  return figures === undefined || figures.nodes.length === 0 ? [] : groupLine(figures, calendar);
}

function columnDrawing({ id, area, head }: Band, stage: Stage, figures: readonly string[]): Primitive {
  const tint = zoneTint(stage.zone);
  const room = head.width - 2 * inset;
  const x = head.x + inset;
  const name = fitText(stage.label, room, title.size, title.weight);
  const beside = textWidth(name, title.size, title.weight) + 8;
  const marketingName =
    stage.marketingName === undefined ? '' : fitText(stage.marketingName, room - beside, 13);
  const customer = stage.customerStage === undefined ? '' : `Customer: ${stage.customerStage}`;
  const zone = stage.zone === undefined ? '' : zoneNames[stage.zone];
  const zoneWidth = zone === '' ? 0 : textWidth(zone, words.size, 600) + 10;
  const children: readonly Primitive[] = [
    { shape: 'rect', ...area, fill: tint },
    { shape: 'rect', ...head, fill: tint },
    ...zonePattern(stage.zone, { ...head, y: head.y + head.height - strip, height: strip }),
    line(area.x, head.y, area.x, area.y + area.height),
    line(area.x + area.width, head.y, area.x + area.width, area.y + area.height),
    { shape: 'text', x, y: head.y + 20, text: name, ...title },
    { shape: 'text', x: x + beside, y: head.y + 20, text: marketingName, size: 13, fill: 'ink2' },
    { shape: 'text', x, y: head.y + 37, text: zone, ...words, weight: 600, fill: zoneInk(stage.zone) },
    {
      shape: 'text',
      x: x + zoneWidth,
      y: head.y + 37,
      text: fitText(customer, Math.max(0, room - zoneWidth), words.size),
      ...words,
      fill: 'ink2',
    },
    ...figureLines(figures, room, 2).map(
      (text, index): Primitive => ({
        shape: 'text',
        x,
        y: head.y + 54 + index * 15,
        text,
        ...words,
        fill: 'ink',
      }),
    ),
  ];
  return { shape: 'group', name: `stage:${id}`, label: spoken('Stage', stage, figures), children };
}

function rowDrawing({ id, area, head }: Band, lane: Lane, figures: readonly string[]): Primitive {
  const room = head.width - 2 * inset;
  const names = breakLines(lane.label, room, 14, 700, 3);
  const lines = figureLines(figures, room, 5);
  const height = names.length * 18 + lines.length * 15;
  const top = head.y + Math.max(8, (head.height - height) / 2);
  const children: readonly Primitive[] = [
    { shape: 'rect', ...head, fill: 'panel', stroke: 'line', strokeWidth: 1 },
    line(area.x, area.y, area.x + area.width, area.y),
    line(area.x, area.y + area.height, area.x + area.width, area.y + area.height),
    ...names.map(
      (text, index): Primitive => ({
        shape: 'text',
        x: head.x + inset,
        y: top + 14 + index * 18,
        text,
        size: 14,
        weight: 700,
      }),
    ),
    ...lines.map(
      (text, index): Primitive => ({
        shape: 'text',
        x: head.x + inset,
        y: top + names.length * 18 + 12 + index * 15,
        text,
        ...words,
        fill: 'ink2',
      }),
    ),
  ];
  return { shape: 'group', name: `lane:${id}`, label: spoken('Lane', lane, figures), children };
}

/** As many of the figures as fit on so many lines, whole ones only. */
function figureLines(figures: readonly string[], room: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const figure of figures) {
    const last = lines.at(-1);
    const longer = last === undefined ? figure : `${last} · ${figure}`;
    if (last !== undefined && textWidth(longer, words.size) <= room) lines[lines.length - 1] = longer;
    else if (lines.length < most) lines.push(fitText(figure, room, words.size));
    else break;
  }
  return lines;
}

function line(x1: number, y1: number, x2: number, y2: number): Primitive {
  return {
    shape: 'path',
    commands: [
      { op: 'M', x: x1, y: y1 },
      { op: 'L', x: x2, y: y2 },
    ],
    stroke: 'line' satisfies Paint,
    strokeWidth: 1.5,
  };
}

function spoken(what: string, band: Stage | Lane, figures: readonly string[]): string {
  const zone = 'zone' in band && band.zone !== undefined ? [zoneNames[band.zone]] : [];
  return [`${what} ${band.label}`, ...zone, ...figures].join(', ');
}
