import type { StateAnalysis } from '#src/analysis/analysis.ts';
import { calendarText } from '#src/lib/calendar.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { periodWords } from '#src/lib/periodWords.ts';
import type { Scene } from '#src/scene/scene.ts';
import type { Presenting } from '#src/store/editorState.ts';
import styles from './Present.module.css';
import { StreamPicture } from './StreamPicture.tsx';

type OverviewProps = {
  readonly document: MapDocument;
  readonly state: MapState;
  readonly analysis: StateAnalysis;
  readonly detail: Presenting['detail'];
  readonly scene: Scene;
};

/** The first slide: what flows, for whom, how long it takes, and the whole map. */
export function Overview({ document, state, analysis, detail, scene }: OverviewProps) {
  const { customer, stream } = document;
  const about = [
    stream.unit === '' ? undefined : `Flow unit: ${stream.unit}`,
    customer.name === undefined ? undefined : `Customer: ${customer.name}`,
  ].filter((part) => part !== undefined);
  return (
    <div className={styles['overview']}>
      <div>
        <h2 className={styles['title']}>{document.title.trim() === '' ? 'Untitled map' : document.title}</h2>
        <p className={styles['about']}>{about.join(' · ')}</p>
      </div>
      <StreamPicture scene={scene} label="The whole map" />
      <dl className={styles['headline']}>
        {headlineFigures(document, state, analysis)
          .filter(({ from }) => from <= detail)
          .map(({ label, text }) => (
            <div key={label}>
              <dd>{text}</dd>
              <dt>{label}</dt>
            </div>
          ))}
      </dl>
    </div>
  );
}

type HeadlineFigure = { readonly label: string; readonly text: string; readonly from: Presenting['detail'] };

/** The figures that the bar shows, each from a level of detail on; those that are not defined are left out. */
function headlineFigures(
  { calendar }: MapDocument,
  { demand, nodes }: MapState,
  { headline, constraint }: StateAnalysis,
): readonly HeadlineFigure[] {
  const tightest = nodes.find(({ id }) => id === constraint?.node);
  const time = (value: number) => formatDuration(value, calendar);
  return [
    ...figure(1, `Flow time · ${calendarText(calendar)}`, headline.flowTime, time),
    ...figure(1, 'Value-add ratio', headline.valueAddRatio, asPercent),
    ...figure(2, 'Rolled %C&A', headline.rolledCompleteAccurate, asPercent),
    ...figure(2, 'Conversion', headline.yield, asPercent),
    ...figure(3, 'Units in the stream', headline.wipExpected, formatNumber),
    ...(demand === undefined
      ? []
      : figure(3, `Delivered ${periodWords(demand.per)}`, headline.deliveredPerPeriod, formatNumber)),
    ...figure(
      2,
      `Constraint · ${formatPercent(constraint?.utilisation)} busy`,
      constraint?.utilisation,
      () => (tightest === undefined ? '' : nodeName(tightest)),
    ),
  ];
}

function figure(
  from: Presenting['detail'],
  label: string,
  value: number | undefined,
  asText: (value: number) => string,
): readonly HeadlineFigure[] {
  return value === undefined ? [] : [{ from, label, text: asText(value) }];
}

function asPercent(ratio: number): string {
  return formatPercent(ratio);
}
