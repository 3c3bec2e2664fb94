import { describe, expect, it } from 'vitest';
import { createDocument } from '#src/model/create.ts';
import { updateState } from '#src/model/edits/updateState.ts';

const map = createDocument({ id: 'm' });
const state = (document = map) => document.states[0];

describe('changing a state', () => {
  it('sets what is given and leaves the rest', () => {
    const after = updateState(map, 'current', { revision: '2026-11-22', wipLimits: { data: 3 } });
    expect(state(after)).toEqual({ ...state(), revision: '2026-11-22', wipLimits: { data: 3 } });
  });

  it('removes what is given as unknown or empty', () => {
    const filled = updateState(map, 'current', { answers: { dataToInformation: 'We sort it.' } });
    const after = updateState(filled, 'current', { answers: { dataToInformation: '' } });
    expect(state(after)).not.toHaveProperty('answers');
  });

  it('sets a group as a whole', () => {
    const filled = updateState(map, 'current', { wipLimits: { data: 3, wisdom: 1 } });
    expect(state(updateState(filled, 'current', { wipLimits: { data: 4 } }))?.wipLimits).toEqual({ data: 4 });
    const gone = updateState(filled, 'current', { wipLimits: undefined, date: '2026-11-26' });
    expect(state(gone)).toStrictEqual({ ...state(), date: '2026-11-26' });
  });

  it('renames it and says what it shows', () => {
    const after = updateState(map, 'current', { name: 'As it is\u0000', kind: 'other' });
    expect(state(after)).toStrictEqual({ ...state(), name: 'As it is', kind: 'other' });
    expect(state(updateState(after, 'current', { kind: undefined }))?.kind).toBe('other');
  });

  it('keeps the name where it would be empty', () => {
    expect(state(updateState(map, 'current', { name: '' }))?.name).toBe('Current state');
  });

  it('gives back the same map when nothing changes', () => {
    expect(updateState(map, 'current', { kind: 'current' })).toBe(map);
  });
});
