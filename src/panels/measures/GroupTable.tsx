import { useState } from 'react';
import { type GroupedBy, type GroupFigures, groupFigures } from '#src/analysis/groups.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { Segmented } from '#src/ui/Segmented.tsx';
import styles from './GroupTable.module.css';
import { useMetricContext } from './useMetricContext.ts';

type Column = {
  readonly title: string;
  readonly help: string;
  readonly text: (figures: GroupFigures, document: MapDocument) => string;
};

const columns: readonly Column[] = [
  {
    title: 'Flow time',
    help: 'The part of the flow time that passes here.',
    text: ({ flowTime }, { calendar }) => formatDuration(flowTime, calendar),
  },
  {
    title: 'Value-add',
    help: 'The part of it that the customer would pay for.',
    text: ({ valueAddTime }, { calendar }) => formatDuration(valueAddTime, calendar),
  },
  {
    title: 'Waiting',
    help: 'The part of it that is waiting, and not of the customer’s own will.',
    text: ({ waitingTime }, { calendar }) => formatDuration(waitingTime, calendar),
  },
  {
    title: 'WIP',
    help: 'Units expected here at once: those arriving × the time they stay.',
    text: ({ wipExpected }) => formatNumber(wipExpected),
  },
  { title: 'Counted', help: 'Units counted here.', text: ({ wipCounted }) => formatNumber(wipCounted) },
  { title: 'People', help: 'People at the steps here.', text: ({ people }) => formatNumber(people) },
  {
    title: 'Go on',
    help: 'Share of the units entering that go on from here.',
    text: ({ conversion }) => formatPercent(conversion),
  },
];

const titles: Readonly<Record<GroupedBy, string>> = { stage: 'Stages', lane: 'Lanes', zone: 'Zones' };

/** Time, units, people and conversion by stage, lane or zone; nothing on a map that has none of them. */
export function GroupTable() {
  const { document, state } = useMetricContext();
  const [wanted, setWanted] = useState<GroupedBy>('stage');
  const offered = groupings(state);
  const by = offered.includes(wanted) ? wanted : offered[0];
  if (by === undefined) return undefined;
  return (
    <section className={styles['section']} aria-label="Figures by stage, lane or zone">
      <Segmented
        label="Group by"
        look="tabs"
        options={offered.map((value) => ({ value, label: titles[value] }))}
        value={by}
        onChange={setWanted}
      />
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{titles[by]}</th>
            {columns.map(({ title, help }) => (
              <th key={title} scope="col" title={help}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shownGroups(document, state, by).map((figures) => (
            <tr key={figures.id ?? ''}>
              <th scope="row">{figures.label ?? 'In none of them'}</th>
              {columns.map(({ title, text }) => (
                <td key={title}>{text(figures, document)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What belongs to none is shown only where it says something: sources and customers seldom do. */
function shownGroups(document: MapDocument, state: MapState, by: GroupedBy): readonly GroupFigures[] {
  return groupFigures(document, state.id, by).filter(
    ({ id, flowTime = 0, wipCounted, people }) =>
      id !== undefined || flowTime > 0 || wipCounted !== undefined || people !== undefined,
  );
}

function groupings({ stages, lanes, nodes }: MapState): readonly GroupedBy[] {
  const hasZones =
    stages.some(({ zone }) => zone !== undefined) || nodes.some(({ data }) => data['zone'] !== undefined);
  return [
    ...(stages.length > 0 ? ['stage' as const] : []),
    ...(lanes.length > 0 ? ['lane' as const] : []),
    ...(hasZones ? ['zone' as const] : []),
  ];
}
