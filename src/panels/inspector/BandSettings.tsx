import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  addCustomerLane,
  addFiveStages,
  addStage,
  addTeamLane,
  type BandRef,
  changeStage,
  deleteBand,
  moveInside,
  renameBand,
  setBandLength,
  shiftBand,
  showOrHide,
} from '#src/commands/changeBands.ts';
import { type BandKind, isDrawn, spansOf } from '#src/layout/bands.ts';
import { outsideTheirBand } from '#src/layout/moveIntoBands.ts';
import type { MapState, Stage } from '#src/model/document.ts';
import { fiveStages } from '#src/model/fiveStages.ts';
import { areHandOversDotted } from '#src/model/handOver.ts';
import { laneFields, stageFields } from '#src/model/stateFields.ts';
import { zoneNames } from '#src/model/zoneNames.ts';
import { useActiveState, useEditor } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { Checkbox } from '#src/ui/Checkbox.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { IconButton } from '#src/ui/IconButton.tsx';
import styles from './BandSettings.module.css';
import { ChoiceRow, NumberRow, TextRow } from './rows.tsx';

/** A few words on what there is: `3 stages, 2 lanes`. */
export function bandSummary({ stages, lanes }: MapState): string {
  return [...count(stages.length, 'stage'), ...count(lanes.length, 'lane')].join(', ');
}

function count(many: number, word: string): readonly string[] {
  return many === 0 ? [] : [`${many} ${word}${many === 1 ? '' : 's'}`];
}

/** Stages and lanes: each with its words, its length and its place; what is drawn of them. */
export function BandSettings() {
  const editor = useEditor();
  const state = useActiveState();
  const [open, setOpen] = useState<string>();
  const lacksStages = fiveStages.some(({ id }) => !state.stages.some((stage) => stage.id === id));
  const list = (kind: BandKind) =>
    (kind === 'stage' ? state.stages : state.lanes).map((band) => {
      const key = `${kind} ${band.id}`;
      const zone = 'zone' in band && band.zone !== undefined ? zoneNames[band.zone] : undefined;
      return (
        <Disclosure
          key={key}
          title={band.label}
          summary={zone}
          isOpen={open === key}
          onToggle={(isOpen) => setOpen((before) => (isOpen ? key : before === key ? undefined : before))}
        >
          <BandForm state={state} band={{ type: kind, id: band.id }} />
        </Disclosure>
      );
    });
  return (
    <div className={styles['settings']}>
      {state.stages.length === 0 && (
        <p className={styles['quiet']}>Columns for the stages of the stream, each with its zone.</p>
      )}
      <div className={styles['list']}>{list('stage')}</div>
      <div className={styles['actions']}>
        {lacksStages && (
          <Button size="s" onClick={() => addFiveStages(editor)}>
            Add the five stages
          </Button>
        )}
        <Button size="s" tone="quiet" onClick={() => setOpen(`stage ${addStage(editor)}`)}>
          <Plus size={14} aria-hidden />
          Stage
        </Button>
      </div>
      {state.lanes.length === 0 && (
        <p className={styles['quiet']}>Rows for teams, and one for the customer.</p>
      )}
      <div className={styles['list']}>{list('lane')}</div>
      <div className={styles['actions']}>
        <Button size="s" tone="quiet" onClick={() => setOpen(`lane ${addTeamLane(editor)}`)}>
          <Plus size={14} aria-hidden />
          Lane
        </Button>
        {!state.lanes.some(({ label }) => label === 'Customer') && (
          <Button size="s" tone="quiet" onClick={() => addCustomerLane(editor)}>
            <Plus size={14} aria-hidden />
            Customer lane
          </Button>
        )}
      </div>
      <Outside state={state} />
      <ShownBands state={state} />
    </div>
  );
}

/** Steps that stand elsewhere than they say, and how to put them right. */
function Outside({ state }: { readonly state: MapState }) {
  const editor = useEditor();
  const ids = new Set([...outsideTheirBand(state, 'stage'), ...outsideTheirBand(state, 'lane')]);
  if (ids.size === 0) return undefined;
  return (
    <p className={styles['quiet']}>
      {ids.size === 1 ? '1 symbol stands' : `${ids.size} symbols stand`} outside the stage or lane it belongs
      to.{' '}
      <Button
        size="s"
        onClick={() => {
          editor.select({});
          moveInside(editor);
        }}
      >
        Move in
      </Button>
    </p>
  );
}

function ShownBands({ state }: { readonly state: MapState }) {
  const editor = useEditor();
  return (
    <div className={styles['shown']}>
      {state.stages.length > 0 && (
        <Checkbox
          checked={isDrawn(state, 'stage')}
          onChange={(isShown) => showOrHide(editor, 'stages', isShown)}
        >
          Show stages on the map
        </Checkbox>
      )}
      {state.lanes.length > 0 && (
        <Checkbox
          checked={isDrawn(state, 'lane')}
          onChange={(isShown) => showOrHide(editor, 'lanes', isShown)}
        >
          Show lanes on the map
        </Checkbox>
      )}
      <Checkbox
        checked={areHandOversDotted(state)}
        onChange={(isShown) => showOrHide(editor, 'handOvers', isShown)}
        help="A connection is dotted until trigger, owner and what is handed over are known."
      >
        Dot undefined hand-overs
      </Checkbox>
    </div>
  );
}

type BandFormProps = { readonly state: MapState; readonly band: BandRef };

function BandForm({ state, band }: BandFormProps) {
  const editor = useEditor();
  const stage = state.stages.find(({ id }) => band.type === 'stage' && id === band.id);
  const lane = state.lanes.find(({ id }) => band.type === 'lane' && id === band.id);
  const span = spansOf(state, band.type).find(({ id }) => id === band.id);
  return (
    <>
      <TextRow
        field={{ ...stageFields.label, label: 'Name' }}
        value={(stage ?? lane)?.label}
        onChange={(label) => renameBand(editor, band, label ?? '')}
      />
      {stage !== undefined && <StageRows stage={stage} />}
      <NumberRow
        field={{ ...(stage === undefined ? laneFields.height : stageFields.width), integer: true }}
        value={span === undefined ? undefined : Math.round(span.length)}
        required
        onChange={(length) => length !== undefined && setBandLength(editor, band, length)}
      />
      <BandActions state={state} band={band} />
    </>
  );
}

function StageRows({ stage }: { readonly stage: Stage }) {
  const editor = useEditor();
  return (
    <>
      <TextRow
        field={stageFields.marketingName}
        value={stage.marketingName}
        onChange={(marketingName) => changeStage(editor, stage.id, 'marketing name', { marketingName })}
      />
      <TextRow
        field={stageFields.customerStage}
        value={stage.customerStage}
        onChange={(customerStage) => changeStage(editor, stage.id, "customer's stage", { customerStage })}
      />
      <ChoiceRow
        field={stageFields.zone}
        value={stage.zone}
        onChange={(zone) => changeStage(editor, stage.id, 'zone', { zone })}
      />
    </>
  );
}

function BandActions({ state, band }: BandFormProps) {
  const editor = useEditor();
  const list = band.type === 'stage' ? state.stages : state.lanes;
  const at = list.findIndex(({ id }) => id === band.id);
  const [Earlier, Later] = band.type === 'stage' ? [ArrowLeft, ArrowRight] : [ArrowUp, ArrowDown];
  const [earlier, later] = band.type === 'stage' ? ['left', 'right'] : ['up', 'down'];
  return (
    <div className={styles['actions']}>
      <IconButton
        label={`Move ${earlier}, with all that stands in it`}
        icon={<Earlier size={16} aria-hidden />}
        aria-disabled={at <= 0}
        onClick={() => shiftBand(editor, band, 'earlier')}
      />
      <IconButton
        label={`Move ${later}, with all that stands in it`}
        icon={<Later size={16} aria-hidden />}
        aria-disabled={at + 1 >= list.length}
        onClick={() => shiftBand(editor, band, 'later')}
      />
      <IconButton
        label={`Remove ${band.type}`}
        icon={<Trash2 size={16} aria-hidden />}
        onClick={() => deleteBand(editor, band)}
      />
    </div>
  );
}
