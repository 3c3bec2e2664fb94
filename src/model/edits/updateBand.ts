import type { JsonObject } from '#src/lib/json.ts';
import type { Fields } from '#src/notation/field.ts';
import { changeState } from '../changeState.ts';
import { patchData } from '../cleanData.ts';
import type { Lane, MapDocument, Stage } from '../document.ts';
import { sameJson } from '../sameJson.ts';
import { laneFields, stageFields } from '../stateFields.ts';

/** Fields to set; undefined removes one that may be missing. Lengths are set by `resizeBand`, which moves what is behind. */
export type StagePatch = {
  readonly [Name in Exclude<keyof Stage, 'id' | 'extra' | 'width'>]?: Stage[Name] | undefined;
};

/** The map with these fields of a stage set. A name that is emptied stays as it was. */
export function updateStage(
  document: MapDocument,
  stateId: string,
  id: string,
  patch: StagePatch,
): MapDocument {
  return changeState(document, stateId, (state) => {
    const stages = state.stages.map((stage) =>
      stage.id === id ? patched(stage, stageFields, patch) : stage,
    );
    return stages.every((stage, index) => stage === state.stages[index]) ? state : { ...state, stages };
  });
}

/** The map with a lane of this name; an empty one changes nothing. */
export function renameLane(document: MapDocument, stateId: string, id: string, label: string): MapDocument {
  return changeState(document, stateId, (state) => {
    const lanes = state.lanes.map((lane) => (lane.id === id ? patched(lane, laneFields, { label }) : lane));
    return lanes.every((lane, index) => lane === state.lanes[index]) ? state : { ...state, lanes };
  });
}

function patched<Band extends Stage | Lane>(band: Band, fields: Fields, patch: JsonObject): Band {
  const data: JsonObject = band;
  const next = patchData(fields, data, patch);
  // The cast is sound: the patch is typed by the band, and the label, which may not be missing, is put back.
  const whole = { ...next, label: next['label'] ?? band.label } as Band;
  return sameJson(band, whole) ? band : whole;
}
