import type { MapDocument } from '../document.ts';
import { type Trial, trialItem, type TrialChange, withChanges } from '../trial.ts';
import { copyState } from './copyState.ts';
import type { NewState } from './addState.ts';

/** Where what was tried is kept: in a state of the map, or in a new one that is made from the one it was tried on. */
export type TrialPlace = { readonly stateId: string } | { readonly made: NewState };

/**
 * The map with what was tried as changes of one of its states. What that state does not have stays out: see
 * `missedChanges`. The same map where nothing of it is new there.
 */
export function keepTrial(document: MapDocument, trial: Trial, place: TrialPlace): MapDocument {
  if ('stateId' in place) return withChanges(document, place.stateId, trial.changes);
  return withChanges(copyState(document, trial.stateId, place.made), place.made.id, trial.changes);
}

/** The changes about what this state does not have. */
export function missedChanges(document: MapDocument, trial: Trial, stateId: string): readonly TrialChange[] {
  const state = document.states.find(({ id }) => id === stateId);
  return state === undefined ? [] : trial.changes.filter((change) => trialItem(state, change) === undefined);
}
