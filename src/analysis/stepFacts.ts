import type { StateAnalysis } from './analysis.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatPercent, formatTimes } from '#src/lib/formatNumber.ts';
import type { MapDocument, MapNode } from '#src/model/document.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { valueWords } from './compare/valueWords.ts';
import { learning } from './learning.ts';

/** A line of a card. */
export type Fact = { readonly id: string; readonly label: string; readonly text: string };

/** Shown in the head of a card or beside the times, so never as a line of their own. */
const shownElsewhere = new Set(['name', 'waitOwner', 'valueClass', 'processTimeSplit']);
const figures = new Set(['percentCompleteAccurate', 'people', 'who']);
const times = new Set(['processTime', 'waitTime', 'leadTime', 'count']);

/** The large figures of a card: the times as they were entered, with their field's label. */
export function timeFacts(node: MapNode, document: MapDocument): readonly Fact[] {
  return enteredFacts(node, document).filter(({ id }) => times.has(id));
}

/** The lines below them: none at level 1, the figures at level 2, all that is known at level 3. */
export function detailFacts(
  node: MapNode,
  analysis: StateAnalysis,
  document: MapDocument,
  detail: 1 | 2 | 3,
): readonly Fact[] {
  if (detail === 1) return [];
  const entered = enteredFacts(node, document).filter(({ id }) => !times.has(id));
  const learned = learning(node);
  return [
    ...entered.filter(({ id }) => figures.has(id)),
    ...measuredFacts(node, analysis, document),
    ...(learned === undefined ? [] : [{ id: 'learning', label: 'The customer learns', text: learned }]),
    ...(detail === 3 ? entered.filter(({ id }) => !figures.has(id)) : []),
  ];
}

/** What the map says of the node: its part of the flow time, and how busy it is. */
function measuredFacts(node: MapNode, analysis: StateAnalysis, document: MapDocument): readonly Fact[] {
  const segment = analysis.ladder.find((candidate) => candidate.node === node.id);
  const { flowTime } = analysis.headline;
  const facts: Fact[] = [];
  if (segment !== undefined && flowTime !== undefined && flowTime > 0) {
    const time = segment.wait + segment.process;
    const text = `${formatPercent(time / flowTime)} · ${formatDuration(time, document.calendar)}`;
    facts.push({ id: 'share', label: 'Of the flow time', text });
    const visits = formatTimes(segment.visits);
    if (visits !== undefined) facts.push({ id: 'visits', label: 'Visits', text: visits });
  }
  const own = analysis.nodes.get(node.id);
  if (own?.onClock === false && own.visits !== undefined) {
    facts.push({ id: 'clock', label: 'On the clock', text: 'No: a parallel branch takes longer' });
  }
  const utilisation = own?.utilisation;
  if (utilisation !== undefined) {
    const isConstraint = analysis.constraint?.node === node.id ? ' · the constraint' : '';
    facts.push({
      id: 'utilisation',
      label: 'Utilisation',
      text: `${formatPercent(utilisation)}${isConstraint}`,
    });
  }
  return facts;
}

/** Every known field of the kind, as it was entered, in the kind's order; what is referred to by its name. */
function enteredFacts(node: MapNode, document: MapDocument): readonly Fact[] {
  const state = document.states.find(({ nodes }) => nodes.includes(node)) ?? document.states[0];
  return Object.entries(nodeKindOf(node.kind).fields).flatMap(([id, field]) => {
    const value = node.data[id];
    const isLeftOut = shownElsewhere.has(id) || value === undefined || state === undefined;
    const text = isLeftOut ? '' : valueWords(field, value, document, state);
    return text === '' ? [] : [{ id, label: field.label, text }];
  });
}
