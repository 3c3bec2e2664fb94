import type { MapDocument, MapState } from '#src/model/document.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import { expectedChange } from '#src/model/expectedChange.ts';
import { namedItem } from '#src/model/namedItems.ts';
import { stateOf } from '#src/model/stateOf.ts';
import type { ChoiceField } from '#src/notation/field.ts';
import { type BurstData, burstFields } from '#src/notation/nodes/burstFields.ts';
import type { FieldChange } from '../compare/compareItems.ts';
import { plannedChanges } from './expectedWords.ts';

export type IdeaStatus = NonNullable<BurstData['status']>;

/** One improvement idea of the action plan. What is not known is undefined; all words are for people. */
export type PlannedIdea = {
  /** Of the burst on the map; of the parked idea where `isParked`. */
  readonly id: string;
  /** What it is called; `Idea without a name` where it has none. */
  readonly idea: string;
  /** Its name as it was entered. */
  readonly name: string | undefined;
  /** What it is about; undefined where that is not said, or no longer there. */
  readonly target: { readonly id: string; readonly name: string } | undefined;
  /** The kind of waste, in words. */
  readonly waste: string | undefined;
  /** `EDCA`, `PDCA` or `SDCA`. */
  readonly cycle: string | undefined;
  readonly hypothesis: string | undefined;
  readonly owner: string | undefined;
  /** A day, `2026-11-22`. */
  readonly due: string | undefined;
  /** 1 to 5. */
  readonly effort: number | undefined;
  /** 1 to 5. */
  readonly effect: number | undefined;
  readonly status: IdeaStatus;
  /** In words: Idea, Planned, Doing, Done, Dropped. */
  readonly statusWords: string;
  readonly expected: string | undefined;
  readonly actual: string | undefined;
  readonly comment: string | undefined;
  /** What becomes of which figure of the target; empty where the idea names none. */
  readonly changes: readonly FieldChange[];
  /** The states in which all of that is so already. */
  readonly appliedIn: readonly { readonly id: string; readonly name: string }[];
  /** False: done or dropped. */
  readonly isOpen: boolean;
  /** True: it stands in the parking lot, not on the map. */
  readonly isParked: boolean;
};

/**
 * The action plan of a state: its improvement ideas, then those in the parking lot of the map. What is being done comes
 * first, then what is planned, ideas, what is done and what was dropped; among them the earliest due, then the most effect
 * for the least effort. An unknown state throws.
 */
export function actionPlan(document: MapDocument, stateId: string): readonly PlannedIdea[] {
  const state = stateOf(document, stateId);
  const onMap = state.nodes.flatMap((node) => {
    const { idea } = detailsOf(node);
    return idea === undefined ? [] : [plannedIdea(document, state, node.id, idea, false)];
  });
  const parked = (document.parkedIdeas ?? []).map(({ id, ...idea }) =>
    plannedIdea(document, state, id, idea, true),
  );
  return [...onMap.toSorted(bySense), ...parked.toSorted(bySense)];
}

/** True for what should have been done before `today` (`2026-11-22`) and is neither done nor dropped. */
export function isOverdue({ due, isOpen }: PlannedIdea, today: string): boolean {
  return isOpen && due !== undefined && due < today;
}

function plannedIdea(
  document: MapDocument,
  state: MapState,
  id: string,
  data: BurstData,
  isParked: boolean,
): PlannedIdea {
  const { name, waste, cycle, status = 'idea', hypothesis, owner, due, effort, effect } = data;
  const item = namedItem(state, data.target);
  return {
    id,
    idea: name?.replace(/\s+/g, ' ').trim() || 'Idea without a name',
    name,
    target: item && { id: item.id, name: item.name },
    waste: optionWords(burstFields.waste, waste),
    cycle: optionWords(burstFields.cycle, cycle),
    hypothesis,
    owner,
    due,
    effort,
    effect,
    status,
    statusWords: optionWords(burstFields.status, status) ?? '',
    expected: data.expected,
    actual: data.actual,
    comment: data.comment,
    changes: plannedChanges(document, state.id, data),
    appliedIn: document.states
      .filter((each) => expectedChange(each, data)?.isThere === true)
      .map((each) => ({ id: each.id, name: each.name })),
    isOpen: status !== 'done' && status !== 'dropped',
    isParked,
  };
}

function optionWords(field: ChoiceField, value: string | undefined): string | undefined {
  return field.options.find((option) => option.value === value)?.label;
}

const statusOrder: readonly IdeaStatus[] = ['doing', 'planned', 'idea', 'done', 'dropped'];

function bySense(a: PlannedIdea, b: PlannedIdea): number {
  return (
    statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) ||
    compareWords(a.due ?? '9999', b.due ?? '9999') ||
    gain(b) - gain(a)
  );
}

/** What is not known counts as middling. */
function gain({ effort = 3, effect = 3 }: PlannedIdea): number {
  return effect - effort;
}

function compareWords(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
