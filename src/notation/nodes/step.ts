import { openPath } from '#src/lib/path.ts';
import { defineNodeKind } from '../nodeKind.ts';
import type { DataOf } from '../field.ts';
import { drawWorkBox, type WorkBox, workBoxNameArea, workBoxSize } from './workBox.ts';
import { workFields } from './workFields.ts';

function boxOf(data: DataOf<typeof workFields>): WorkBox {
  return {
    name: data.name,
    who: data.who,
    work: data,
    isParallel: data.routing === 'parallel',
    radius: 6,
    above: 0,
  };
}

/** An activity, or a whole stage seen from afar, with its data box. */
export const step = defineNodeKind({
  id: 'step',
  title: 'Step',
  short: 'Step',
  help: 'An activity in which work is done on the unit, or a whole stage. Carries the data box.',
  icon: [
    {
      shape: 'rect',
      x: 2,
      y: 3.5,
      width: 16,
      height: 13,
      radius: 2,
      fill: 'panel',
      stroke: 'outline',
      strokeWidth: 1.7,
      lineJoin: 'round',
      lineCap: 'round',
    },
    {
      shape: 'path',
      commands: openPath([
        { x: 2, y: 8.5 },
        { x: 18, y: 8.5 },
      ]),
      stroke: 'outline',
      strokeWidth: 1.7,
      lineJoin: 'round',
      lineCap: 'round',
    },
  ],
  key: 's',
  fields: workFields,
  role: 'step',
  resizable: 'no',
  size: (data) => workBoxSize(boxOf(data)),
  flow: (data) => ({ role: 'step', work: data, routing: data.routing }),
  details: (data) => data,
  draw: (data, size) => drawWorkBox(boxOf(data), size),
  nameArea: (data, size) => workBoxNameArea(boxOf(data), size),
});
