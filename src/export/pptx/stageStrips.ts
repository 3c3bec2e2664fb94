import { columnsOf } from '#src/layout/wrap.ts';
import { unionOf } from '#src/lib/geometry.ts';
import { fitText } from '#src/lib/textWidth.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { Stage } from '#src/model/document.ts';
import type { SceneNode } from '#src/scene/scene.ts';
import { zoneInk, zoneTint } from '#src/scene/zonePattern.ts';
import type { DeckInput } from './deckInput.ts';
import { placeRect } from './placeDrawing.ts';
import type { Row } from './rows.ts';
import type { SlideShape } from './slideShape.ts';

/** A strip with the gap to the row below it. */
export const stripSpace = 22;
const stripHeight = 17;
const textSize = 10;

/** The stage of each column, from left to right: of the first symbol that names one, else of the column before. */
export function stagesAlong(
  { state }: DeckInput,
  nodes: readonly SceneNode[],
): readonly { readonly stage: Stage | undefined; readonly nodes: readonly SceneNode[] }[] {
  const known = new Map(state.nodes.map((node) => [node.id, detailsOf(node).stage]));
  const stages = new Map(state.stages.map((stage) => [stage.id, stage]));
  let before: Stage | undefined;
  return columnsOf(nodes).map((column) => {
    const own = column.map(({ id }) => stages.get(known.get(id) ?? '')).find((stage) => stage !== undefined);
    before = own ?? before;
    return { stage: own ?? before, nodes: column };
  });
}

/** Columns of one stage that follow each other, together. */
export function stageRuns(
  input: DeckInput,
  nodes: readonly SceneNode[],
): readonly { readonly stage: Stage | undefined; readonly nodes: readonly SceneNode[] }[] {
  const runs: { stage: Stage | undefined; nodes: SceneNode[] }[] = [];
  for (const column of stagesAlong(input, nodes)) {
    const last = runs.at(-1);
    if (last !== undefined && last.stage === column.stage) last.nodes.push(...column.nodes);
    else runs.push({ stage: column.stage, nodes: [...column.nodes] });
  }
  return runs;
}

/** Over a row, which stage its columns belong to, in the colour of its zone. */
export function stripsOf(input: DeckInput, row: Row): readonly SlideShape[] {
  return stageRuns(input, row.nodes).flatMap(({ stage, nodes }): readonly SlideShape[] => {
    const area = unionOf(nodes.map(({ bounds }) => placeRect(row.frame, bounds)));
    if (stage === undefined || area === undefined) return [];
    const { x, width } = area;
    const text = fitText(stage.label, width - 10, textSize, 700);
    return [
      {
        type: 'shape',
        name: `Stage ${stage.label}`,
        label: `Stage ${stage.label}`,
        bounds: { x, y: row.place.y - stripSpace, width, height: stripHeight },
        geometry: { preset: 'rect' },
        style: { fill: zoneTint(stage.zone) },
        text: {
          paragraphs: [{ runs: [{ text, size: textSize, weight: 700, paint: zoneInk(stage.zone) }] }],
          insets: { left: 5, right: 5, top: 0, bottom: 0 },
          anchor: 'middle',
          wraps: false,
        },
      },
    ];
  });
}
