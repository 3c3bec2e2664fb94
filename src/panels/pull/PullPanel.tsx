import { memo, useDeferredValue, useMemo } from 'react';
import { analyse } from '#src/analysis/analyse.ts';
import { pullPlan } from '#src/analysis/pull/pullPlan.ts';
import { type Duration, duration, durationText } from '#src/lib/duration.ts';
import { formatNumber } from '#src/lib/formatNumber.ts';
import type { MapDocument } from '#src/model/document.ts';
import { setDemand } from '#src/model/edits/setDemand.ts';
import { sameJson } from '#src/model/sameJson.ts';
import { thresholdsOf } from '#src/model/thresholds.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { periodWords } from '#src/lib/periodWords.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { SidePage, SidePart } from '#src/ui/SidePage.tsx';
import { PullSteps } from './PullSteps.tsx';
import { Reliefs } from './Reliefs.tsx';
import { sliderScale } from './sliderScale.ts';
import { TargetRow } from './TargetRow.tsx';
import { useWanted } from './useWanted.ts';
import { Verdict } from './Verdict.tsx';
import { WantedRow } from './WantedRow.tsx';

/** Wanted deliveries, what they ask of every step, where the stream breaks, and what it would take. */
export function PullPanel() {
  const document = useEditorState((state) => state.document);
  const stateId = useEditorState((state) => state.stateId);
  const now = useMemo(() => ({ document, stateId }), [document, stateId]);
  // Who edits the map meanwhile comes first; the figures here follow.
  const asked = useDeferredValue(now);
  return (
    <SidePage
      title="Pull calculator"
      help="How many deliveries do you want? What every step needs for them, and where the stream breaks."
    >
      <Calculator key={`${asked.document.id} ${asked.stateId}`} {...asked} />
    </SidePage>
  );
}

type CalculatorProps = { readonly document: MapDocument; readonly stateId: string };

/** Works everything out anew with every change of the map and of what is tried, and only then. */
const Calculator = memo(({ document, stateId }: CalculatorProps) => {
  const editor = useEditor();
  const [trial, change] = useWanted(editor, `${document.id} ${stateId}`);
  const { demand } = stateOf(document, stateId);
  const analysis = analyse(document, stateId);
  const today = analysis.headline;
  const per = trial.per ?? demand?.per ?? duration(1, 'mo');
  const units = 'units' in trial ? trial.units : startingUnits(demand?.at, today.deliveredPerPeriod);
  const target = trial.target ?? thresholdsOf(document).utilisationPercent;
  const plan = pullPlan(document, stateId, { units: units ?? 0, per }, target / 100);
  const wanted = units === undefined ? undefined : { units, per, at: 'customer' as const };
  const isDemand = wanted !== undefined && sameJson(demand, wanted);
  const isSamePeriod = demand !== undefined && durationText(demand.per) === durationText(per);
  return (
    <>
      <WantedRow
        units={units}
        per={per}
        scale={sliderScale([isSamePeriod ? today.deliveredPerPeriod : undefined, plan.most], units)}
        today={todayWords(demand?.per, today.deliveredPerPeriod, today.entryPerPeriod)}
        onChange={change}
      />
      <Verdict plan={plan} per={per} target={target / 100} />
      <div>
        <Button
          disabled={wanted === undefined || wanted.units <= 0 || isDemand}
          onClick={() =>
            wanted && editor.edit('Set demand at the customer', (map) => setDemand(map, stateId, wanted))
          }
        >
          {isDemand ? 'This is the map’s demand' : 'Set as the map’s demand'}
        </Button>
      </div>
      {plan.because === undefined && (
        <>
          <PullSteps
            document={document}
            today={analysis}
            plan={plan}
            wanted={units ?? 0}
            target={target / 100}
          />
          <SidePart title="What it would take">
            <TargetRow target={target} onChange={(next) => change({ target: next })} />
            <Reliefs plan={plan} calendar={document.calendar} target={target / 100} />
          </SidePart>
        </>
      )}
    </>
  );
});

/** What the map says today; a figure that was computed is rounded, so that it is a number to begin with. */
function startingUnits(at: 'entry' | 'customer' | undefined, delivered: number | undefined) {
  if (delivered === undefined || !(delivered > 0)) return undefined;
  return at === 'customer' ? delivered : Number(delivered.toPrecision(3));
}

function todayWords(per: Duration | undefined, delivered: number | undefined, entry: number | undefined) {
  if (per === undefined || delivered === undefined) return 'Today: the map states no demand.';
  const from = entry === undefined ? '' : `, of ${formatNumber(entry)} that enter`;
  return `Today ${formatNumber(delivered)} ${periodWords(per)}${from}.`;
}
