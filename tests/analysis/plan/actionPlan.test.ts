import { describe, expect, it } from 'vitest';
import { actionPlan, isOverdue, type PlannedIdea } from '#src/analysis/plan/actionPlan.ts';
import { duration } from '#src/lib/duration.ts';
import type { JsonObject } from '#src/lib/json.ts';
import type { MapDocument } from '#src/model/document.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { removeItems } from '#src/model/edits/removeItems.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { mapOf, node, source, step } from '../mapOf.ts';

/** A step that waits eight days, with these ideas beside it; the state and a future one made from it. */
function planned(ideas: Record<string, JsonObject>, more: Partial<MapDocument> = {}): MapDocument {
  const bursts = Object.entries(ideas).map(([id, data]) => [id, node('burst', data)] as const);
  const map = mapOf({
    nodes: {
      in: source,
      proposal: step({ name: 'Proposal', wait: [8, 'd'] }),
      ...Object.fromEntries(bursts),
    },
    edges: ['in > proposal'],
  });
  return copyState({ ...map, ...more }, 'current', { id: 'future', name: 'Future', kind: 'future' });
}

function onlyIdea(data: JsonObject): PlannedIdea {
  const [first] = actionPlan(planned({ idea: data }), 'current');
  if (first === undefined) throw new Error('the plan is empty');
  return first;
}

describe('the action plan', () => {
  it('is empty while there are no ideas', () => {
    expect(actionPlan(planned({}), 'current')).toEqual([]);
  });

  it('says in words what an idea holds, and leaves out what is not known', () => {
    expect(onlyIdea({ name: 'Standard tiers', waste: 'overdone', cycle: 'pdca', effort: 2 })).toMatchObject({
      id: 'idea',
      idea: 'Standard tiers',
      waste: 'More than is needed',
      cycle: 'PDCA',
      effort: 2,
      effect: undefined,
      owner: undefined,
      status: 'idea',
      statusWords: 'Idea',
      isOpen: true,
      isParked: false,
    });
  });

  it('names a step or a connection that an idea is about', () => {
    expect(onlyIdea({ name: 'x', target: 'proposal' }).target).toEqual({ id: 'proposal', name: 'Proposal' });
    expect(onlyIdea({ name: 'x', target: 'e0' }).target).toEqual({ id: 'e0', name: 'in → Proposal' });
  });

  it('calls an idea by its name on one line, and says where it has none', () => {
    expect(onlyIdea({ name: ' Ask  for the\n  budget ' })).toMatchObject({
      idea: 'Ask for the budget',
      name: ' Ask  for the\n  budget ',
    });
    expect(onlyIdea({ name: ' \n' }).idea).toBe('Idea without a name');
    const [parked] = actionPlan(
      planned({}, { parkedIdeas: [{ id: 'I1', hypothesis: 'Faster' }] }),
      'current',
    );
    expect(parked).toMatchObject({ idea: 'Idea without a name', name: undefined });
  });

  it('takes an idea as open until it is done or dropped', () => {
    const open = (status: string) => onlyIdea({ name: 'x', status }).isOpen;
    expect(['idea', 'planned', 'doing'].map(open)).toEqual([true, true, true]);
    expect(['done', 'dropped'].map(open)).toEqual([false, false]);
  });

  it('is about nothing where that is not there, or is an idea itself', () => {
    expect(onlyIdea({ name: 'x', target: 'gone' }).target).toBeUndefined();
    expect(onlyIdea({ name: 'x', target: 'idea' }).target).toBeUndefined();
  });

  it('puts what is being done first and what is over last, then the earliest due, then the best bargain', () => {
    const ideas = {
      over: { name: 'over', status: 'done' },
      dear: { name: 'dear', effort: 5, effect: 1 },
      cheap: { name: 'cheap', effort: 1, effect: 5 },
      no: { name: 'no', status: 'dropped' },
      late: { name: 'late', status: 'planned', due: '2026-12-01' },
      soon: { name: 'soon', status: 'planned', due: '2026-11-30' },
      now: { name: 'now', status: 'doing' },
    };
    const order = actionPlan(planned(ideas), 'current').map(({ id }) => id);
    expect(order).toEqual(['now', 'soon', 'late', 'cheap', 'dear', 'over', 'no']);
  });

  it('puts the earliest due first and what has no day last, in whatever order they were drawn', () => {
    const days: Record<string, string | undefined> = {
      first: '2026-11-30',
      second: '2026-12-01',
      open: undefined,
    };
    for (const drawn of [
      ['first', 'second', 'open'],
      ['open', 'second', 'first'],
      ['second', 'open', 'first'],
    ]) {
      const ideas = drawn.map((id) => [id, { name: id, ...(days[id] !== undefined && { due: days[id] }) }]);
      const order = actionPlan(planned(Object.fromEntries(ideas)), 'current').map(({ id }) => id);
      expect(order).toEqual(['first', 'second', 'open']);
    }
  });

  it('ends with the parking lot, whatever stands in it', () => {
    const parkedIdeas = [{ id: 'I1', name: 'Ask first', status: 'doing', target: 'proposal' }] as const;
    const [, last] = actionPlan(planned({ idea: { name: 'x' } }, { parkedIdeas }), 'current');
    expect(last).toMatchObject({ id: 'I1', isParked: true, target: { name: 'Proposal' } });
  });
});

describe('an expected change', () => {
  const change = { waitTime: duration(2, 'd'), percentCompleteAccurate: 90, transferTime: duration(1, 'd') };

  it('says what becomes of which figure, as far as the target has it', () => {
    expect(onlyIdea({ target: 'proposal', change }).changes).toEqual([
      { label: 'Wait before', before: '8 d', after: '2 d' },
      { label: '%C&A', before: undefined, after: '90 %' },
    ]);
    expect(onlyIdea({ target: 'e0', change }).changes).toEqual([
      { label: 'Transfer time', before: undefined, after: '1 d' },
    ]);
  });

  it('says nothing without a target that is there', () => {
    expect(onlyIdea({ change }).changes).toEqual([]);
    expect(onlyIdea({ target: 'gone', change }).changes).toEqual([]);
  });

  it('is applied in the states whose target has all of it', () => {
    const before = planned({ idea: { target: 'proposal', change } });
    const half = updateNodeData(before, 'future', 'proposal', { waitTime: change.waitTime });
    const whole = updateNodeData(half, 'future', 'proposal', { percentCompleteAccurate: 90 });
    const appliedIn = (map: MapDocument) => actionPlan(map, 'current')[0]?.appliedIn;
    expect(appliedIn(before)).toEqual([]);
    expect(appliedIn(half)).toEqual([]);
    expect(appliedIn(whole)).toEqual([{ id: 'future', name: 'Future' }]);
  });

  it('is applied nowhere where the target was removed', () => {
    const before = planned({ idea: { target: 'proposal', change: { waitTime: duration(8, 'd') } } });
    const after = removeItems(before, 'current', { nodes: new Set(['proposal']), edges: new Set() });
    expect(actionPlan(before, 'current')[0]?.appliedIn).toHaveLength(2);
    expect(actionPlan(after, 'current')[0]?.appliedIn).toEqual([{ id: 'future', name: 'Future' }]);
  });
});

describe('an idea is overdue', () => {
  const due = '2026-11-22';

  it('from the day after, while it is open', () => {
    expect(isOverdue(onlyIdea({ due }), '2026-11-22')).toBe(false);
    expect(isOverdue(onlyIdea({ due }), '2026-11-23')).toBe(true);
    expect(isOverdue(onlyIdea({ due, status: 'done' }), '2026-11-23')).toBe(false);
  });

  it('never without a day', () => {
    expect(isOverdue(onlyIdea({}), '2026-11-23')).toBe(false);
  });
});
