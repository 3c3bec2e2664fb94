import { describe, expect, it } from 'vitest';
import { openMap } from '#src/file/open.ts';
import { saveMap } from '#src/file/save.ts';
import { createState } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';
import { addState } from '#src/model/edits/addState.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { moveState } from '#src/model/edits/moveState.ts';
import { removeState } from '#src/model/edits/removeState.ts';
import { renameState } from '#src/model/edits/renameState.ts';
import { updateState } from '#src/model/edits/updateState.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { line } from '../maps.ts';

const ids = ({ states }: MapDocument) => states.map(({ id }) => id);
const ideal = { id: 'ideal', name: 'Ideal state', kind: 'ideal' } as const;

describe('a new state', () => {
  it('made from another keeps everything in it under the same ids and says what it was made from', () => {
    const before = updateState(line(), 'current', {
      date: '2026-01-01',
      revision: '2026-01-02',
      wipLimits: { data: 3 },
    });
    const after = copyState(before, 'current', ideal);
    const [original, made] = [stateOf(after, 'current'), stateOf(after, 'ideal')];
    expect(ids(after)).toEqual(['current', 'future', 'ideal']);
    expect(made).toMatchObject({ ...ideal, basedOn: 'current', wipLimits: { data: 3 } });
    expect(made.nodes).toBe(original.nodes);
    expect(made.edges).toBe(original.edges);
    expect(made.revision).toBeUndefined();
    expect(made.date).toBeUndefined();
    expect(original.revision).toBe('2026-01-02');
  });

  it('may start empty', () => {
    const before = line();
    const after = addState(before, ideal);
    expect(stateOf(after, 'ideal')).toEqual(createState(ideal));
    expect(after.states[0]).toBe(before.states[0]);
  });

  it('never takes the id of another', () => {
    const before = line();
    expect(addState(before, { ...ideal, id: 'future' })).toBe(before);
    expect(copyState(before, 'current', { ...ideal, id: 'future' })).toBe(before);
  });

  it('comes out of a file as it went in', () => {
    const document = copyState(line(), 'current', ideal);
    expect(openMap(saveMap(document))).toEqual({ ok: true, document, repairs: [] });
  });
});

describe('removing a state', () => {
  it('leaves what was made from it based on what it was made from itself', () => {
    const three = copyState(copyState(line(), 'current', ideal), 'ideal', { ...ideal, id: 'dream' });
    const after = removeState(three, 'ideal');
    expect(ids(after)).toEqual(['current', 'future', 'dream']);
    expect(stateOf(after, 'dream').basedOn).toBe('current');
    expect(stateOf(removeState(after, 'current'), 'dream')).not.toHaveProperty('basedOn');
    expect(after.states[0]).toBe(three.states[0]);
  });

  it('leaves alone what was made from another, and ties nothing to itself', () => {
    const two = copyState(line(), 'current', ideal);
    expect(stateOf(removeState(two, 'future'), 'ideal')).toBe(stateOf(two, 'ideal'));
    const round = updateState(copyState(line(), 'current', ideal), 'current', { basedOn: 'ideal' });
    expect(stateOf(removeState(round, 'ideal'), 'current')).not.toHaveProperty('basedOn');
  });

  it('keeps the last one', () => {
    const one = removeState(line(), 'future');
    expect(ids(one)).toEqual(['current']);
    expect(removeState(one, 'current')).toBe(one);
  });
});

describe('renaming and moving a state', () => {
  it('renames it, and keeps the name when nothing is left of the new one', () => {
    expect(stateOf(renameState(line(), 'future', '  Next year '), 'future').name).toBe('Next year');
    const before = line();
    expect(renameState(before, 'future', '   ')).toBe(before);
    expect(renameState(before, 'future', 'Future')).toBe(before);
  });

  it('moves it along the row and stops at its ends', () => {
    const before = addState(line(), ideal);
    expect(ids(moveState(before, 'ideal', -1))).toEqual(['current', 'ideal', 'future']);
    expect(ids(moveState(before, 'current', 9))).toEqual(['future', 'ideal', 'current']);
    expect(moveState(before, 'ideal', 1)).toBe(before);
    expect(moveState(before, 'current', -1)).toBe(before);
    expect(ids(moveState(before, 'current', 1))).toEqual(['future', 'current', 'ideal']);
    expect(ids(moveState(before, 'current', 1.9))).toEqual(['future', 'current', 'ideal']);
    expect(ids(moveState(before, 'ideal', -9))).toEqual(['ideal', 'current', 'future']);
    expect(moveState(before, 'future', -0.9)).toBe(before);
  });

  it('throws for a state that the map does not have', () => {
    expect(() => moveState(line(), 'gone', 1)).toThrow('no state "gone"');
    expect(() => removeState(line(), 'gone')).toThrow('no state "gone"');
  });
});
