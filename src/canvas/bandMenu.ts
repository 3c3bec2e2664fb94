import {
  addStage,
  addTeamLane,
  type BandRef,
  changeStage,
  deleteBand,
  shiftBand,
  showOrHide,
} from '#src/commands/changeBands.ts';
import { zoneNames } from '#src/model/zoneNames.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import type { MenuEntry } from '#src/ui/menuEntry.ts';

const zones = ['indirect', 'direct', 'existing'] as const;

/** What can be done to a stage or a lane where it stands. */
export function bandMenu(editor: Editor, band: BandRef, rename: () => void): readonly MenuEntry[] {
  const { stages, lanes } = activeState(editor.store.getState());
  const isStage = band.type === 'stage';
  const list = isStage ? stages : lanes;
  const at = list.findIndex(({ id }) => id === band.id);
  const zone = stages.find(({ id }) => isStage && id === band.id)?.zone;
  const [earlier, later, after] = isStage ? ['left', 'right', 'to the right'] : ['up', 'down', 'below'];
  const what = isStage ? 'stages' : 'lanes';
  return [
    item('rename', 'Rename', rename),
    item('details', 'All stages and lanes', () => {
      editor.select({});
      editor.setPanel('details');
    }),
    ...(isStage
      ? [
          { type: 'separator', id: 'zones' } as const,
          ...zones.map(
            (each): MenuEntry => ({
              ...item(`zone-${each}`, zoneNames[each], () =>
                changeStage(editor, band.id, 'zone', { zone: each === zone ? undefined : each }),
              ),
              checked: each === zone,
            }),
          ),
        ]
      : []),
    { type: 'separator', id: 'order' },
    { ...item('earlier', `Move ${earlier}`, () => shiftBand(editor, band, 'earlier')), disabled: at <= 0 },
    {
      ...item('later', `Move ${later}`, () => shiftBand(editor, band, 'later')),
      disabled: at + 1 >= list.length,
    },
    item('add', `Add a ${band.type} ${after}`, () =>
      isStage ? addStage(editor, band.id) : addTeamLane(editor, band.id),
    ),
    { type: 'separator', id: 'away' },
    item('hide', `Hide ${what}`, () => showOrHide(editor, what, false)),
    item('remove', `Remove ${band.type}`, () => deleteBand(editor, band)),
  ];
}

function item(id: string, label: string, run: () => void) {
  return { type: 'item', id, label, run } as const;
}
