import type { NodeFigures, StateAnalysis } from '#src/analysis/analysis.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import type { MapDocument, MapNode, MapState } from '#src/model/document.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { periodWords } from '#src/lib/periodWords.ts';

export type Fact = { readonly label: string; readonly text: string };
export type Remark = { readonly strong: string; readonly text: string };

/** The figures of one node that are worth seeing beside its form; those that say nothing new are left out. */
export function nodeFacts(
  node: MapNode,
  analysis: StateAnalysis,
  document: MapDocument,
  state: MapState,
): readonly Fact[] {
  const figures = analysis.nodes.get(node.id);
  if (figures === undefined) return [];
  const facts: (Fact | undefined)[] = [
    shareOfFlowTime(node.id, analysis, document),
    visitsFact(figures),
    figures.entering === undefined || figures.entering > 0.9995
      ? undefined
      : { label: 'Gets this far', text: formatPercent(figures.entering) },
    state.demand === undefined || figures.arrivalsPerPeriod === undefined
      ? undefined
      : {
          label: 'Arrives',
          text: `${formatNumber(figures.arrivalsPerPeriod)} ${periodWords(state.demand.per)}`,
        },
    figures.utilisation === undefined
      ? undefined
      : { label: 'Utilisation', text: formatPercent(figures.utilisation) },
    figures.wipExpected === undefined
      ? undefined
      : { label: 'WIP expected', text: formatNumber(figures.wipExpected) },
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** What stands out about one node, as short statements. */
export function nodeRemarks(node: MapNode, analysis: StateAnalysis): readonly Remark[] {
  const { constraint, signals } = analysis;
  const remarks: Remark[] = [];
  if (constraint?.node === node.id) {
    const busy = `Utilisation ${formatPercent(constraint.utilisation)}`;
    remarks.push(
      constraint.utilisation >= 1
        ? { strong: `${busy}:`, text: 'more arrives than can be worked. Work piles up here without end.' }
        : { strong: `${busy},`, text: 'the highest in the stream: this is the constraint.' },
    );
  }
  const flow = nodeKindOf(node.kind).flow(node.data);
  const accurate = flow.role === 'step' ? flow.work.percentCompleteAccurate : undefined;
  if (accurate !== undefined && accurate < 100) {
    const lowest = signals.lowestCompleteAccurate === node.id ? ', the lowest %C&A in the stream' : '';
    remarks.push({
      strong: `${formatPercent(1 - accurate / 100)} of what leaves here can’t be used as it is${lowest}.`,
      text: 'Who finds out, and what do they do then?',
    });
  }
  if (signals.longestWait === node.id) {
    remarks.push({ strong: 'The longest wait in the stream is here.', text: 'Who is waited for?' });
  }
  return remarks;
}

function shareOfFlowTime(nodeId: string, analysis: StateAnalysis, document: MapDocument): Fact | undefined {
  const segment = analysis.ladder.find((candidate) => candidate.node === nodeId);
  const { flowTime } = analysis.headline;
  if (segment === undefined || flowTime === undefined || flowTime === 0) return undefined;
  const time = segment.wait + segment.process;
  const share = formatPercent(time / flowTime);
  return { label: 'Of the flow time', text: `${formatDuration(time, document.calendar)} · ${share}` };
}

function visitsFact({ visits, reach }: NodeFigures): Fact | undefined {
  if (visits === undefined || reach === undefined || Math.abs(visits - 1) < 0.0005) return undefined;
  const repeats = visits - reach;
  const extra = repeats < 0.0005 ? '' : `, ${formatNumber(repeats)} of them rework`;
  return { label: 'Visits per delivered unit', text: `${formatNumber(visits)}${extra}` };
}
