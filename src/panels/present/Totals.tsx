import type { StateAnalysis } from '#src/analysis/analysis.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatPercent } from '#src/lib/formatNumber.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { Presenting } from '#src/store/editorState.ts';
import { classNames } from '#src/ui/classNames.ts';
import { RatioBar, type RatioPart } from '#src/ui/RatioBar.tsx';
import { LadderPicture } from './LadderPicture.tsx';
import type { LadderStrip } from './litLadder.ts';
import { useFindings } from '#src/store/useFindings.ts';
import styles from './Present.module.css';
import { Findings } from './StepSlide.tsx';

type TotalsProps = {
  readonly document: MapDocument;
  readonly analysis: StateAnalysis;
  readonly detail: Presenting['detail'];
  readonly strip: LadderStrip | undefined;
};

type Part = RatioPart & { readonly seconds: number };

/** The last slide: the flow time, and what it is made of. */
export function Totals({ document, analysis, detail, strip }: TotalsProps) {
  const { headline } = analysis;
  const parts = partsOf(analysis);
  const all = useFindings();
  const findings = detail === 3 ? all.filter(({ nodes }) => nodes.length === 0) : [];
  return (
    <div className={styles['totals']}>
      <h2 className={styles['title']}>
        {headline.flowTime === undefined
          ? 'The flow time is not known yet'
          : `${formatDuration(headline.flowTime, document.calendar)} from start to end`}
      </h2>
      {strip !== undefined && <LadderPicture strip={strip} label="The timeline of the whole stream" />}
      <div className={styles['ratio']}>
        <RatioBar label="Flow time" parts={parts} />
      </div>
      <dl className={styles['parts']}>
        {parts.map(({ id, tone, label, text, seconds }) => (
          <div key={id} className={classNames(styles[tone])}>
            <dt>{label}</dt>
            <dd>{text}</dd>
            {detail > 1 && (
              <dd className={styles['partTime']}>{formatDuration(seconds, document.calendar)}</dd>
            )}
          </div>
        ))}
      </dl>
      <Findings findings={findings} />
    </div>
  );
}

/** The four parts that sum to the flow time; none while it is not defined. */
function partsOf({ headline }: StateAnalysis): readonly Part[] {
  return [
    part('Value-add', 'value', headline.valueAddRatio, headline.valueAddTime),
    part('Necessary', 'necessary', headline.necessaryRatio, headline.necessaryTime),
    part('The customer’s', 'customer', headline.customerRatio, headline.customerTime),
    part('Waste', 'waste', headline.wasteRatio, headline.wasteTime),
  ].filter((each) => each !== undefined);
}

function part(
  label: string,
  tone: RatioPart['tone'],
  ratio: number | undefined,
  seconds: number | undefined,
): Part | undefined {
  if (ratio === undefined || seconds === undefined) return undefined;
  return { id: tone, label, ratio, text: formatPercent(ratio), tone, seconds };
}
