import { isDrawn } from '#src/layout/bands.ts';
import type { ShownBands } from '#src/model/edits/showBands.ts';
import { areHandOversDotted } from '#src/model/handOver.ts';
import type { MapState } from '#src/model/document.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import type { Command } from './command.ts';
import { fetchCode } from './fetchCode.ts';

type Changes = typeof import('./changeBands.ts');

const stateNow = (editor: Editor) => activeState(editor.store.getState());
const keywords = ['column', 'row', 'swimlane', 'phase', 'zone', 'band'];

/** Stages as columns and lanes as rows behind the map. What changes them is fetched when it is first asked for. */
export const bandCommands: readonly Command[] = [
  {
    ...change('five-stages', 'Add the five stages', (code, editor) => code.addFiveStages(editor)),
    isEnabled: (editor) => stateNow(editor).stages.length < 5,
  },
  change('add-stage', 'Add stage', (code, editor) => void code.addStage(editor)),
  change('add-lane', 'Add lane', (code, editor) => void code.addTeamLane(editor)),
  change('add-customer-lane', 'Add customer lane', (code, editor) => code.addCustomerLane(editor)),
  {
    ...change('into-bands', 'Move into stages and lanes', (code, editor) => code.moveInside(editor)),
    isEnabled: (editor) => isDrawn(stateNow(editor), 'stage') || isDrawn(stateNow(editor), 'lane'),
  },
  shown(
    'stages',
    'stages',
    'Stages',
    ({ stages }) => stages.length > 0,
    (state) => isDrawn(state, 'stage'),
  ),
  shown(
    'lanes',
    'lanes',
    'Lanes',
    ({ lanes }) => lanes.length > 0,
    (state) => isDrawn(state, 'lane'),
  ),
  shown(
    'hand-overs',
    'handOvers',
    'Dotted lines for undefined hand-overs',
    ({ edges }) => edges.length > 0,
    areHandOversDotted,
  ),
];

function change(id: string, title: string, run: (code: Changes, editor: Editor) => void): Command {
  return {
    id: `stream.${id}`,
    title,
    group: 'Stream',
    view: 'map',
    keywords,
    run: (editor) => withChanges(editor, (code) => run(code, editor)),
  };
}

function shown(
  id: string,
  what: ShownBands,
  title: string,
  isThere: (state: MapState) => boolean,
  isShown: (state: MapState) => boolean,
): Command {
  const isOn = (editor: Editor) => isShown(stateNow(editor));
  return {
    id: `view.${id}`,
    title,
    group: 'View',
    view: 'map',
    keywords: ['show', 'hide', ...keywords],
    isEnabled: (editor) => isThere(stateNow(editor)),
    isOn,
    run: (editor) => withChanges(editor, (code) => code.showOrHide(editor, what, !isOn(editor))),
  };
}

async function withChanges(editor: Editor, run: (code: Changes) => void): Promise<void> {
  const code = await fetchCode(editor, 'Stages and lanes', () => import('./changeBands.ts'));
  if (code !== undefined) run(code);
}
