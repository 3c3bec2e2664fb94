import { useMemo } from 'react';
import { analyse } from '#src/analysis/analyse.ts';
import { unionOf } from '#src/lib/geometry.ts';
import type { MapDocument } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import type { ChosenStates } from '#src/model/usualStates.ts';
import { withOverlay } from '#src/scene/overlay.ts';
import type { Scene } from '#src/scene/scene.ts';
import type { Presenting } from '#src/store/editorState.ts';
import { classNames } from '#src/ui/classNames.ts';
import { ComparedFigures } from './ComparedFigures.tsx';
import styles from './Present.module.css';
import type { Slide } from './slides.ts';
import { StreamPicture } from './StreamPicture.tsx';
import { mapScene } from './useMaterial.ts';

type ComparedProps = {
  readonly document: MapDocument;
  readonly slide: Extract<Slide, { type: 'compared' }>;
  readonly detail: Presenting['detail'];
};

/**
 * One of two states that are held against each other: its map, with what changed from the second level of detail on,
 * and the headline figures of both. Both maps stand in one frame, so that going to and fro shows what moves.
 */
export function Compared({ document, slide: { states, side }, detail }: ComparedProps) {
  const { before, after } = states;
  const hasMarks = detail > 1;
  const scenes = useMemo(
    () => scenesInOneFrame(document, { before, after }, hasMarks),
    [document, before, after, hasMarks],
  );
  const { name } = stateOf(document, states[side]);
  return (
    <div className={classNames(styles['overview'], styles['compared'])}>
      <div className={styles['side']}>
        <p className={styles['kicker']}>{side === 'before' ? 'Before' : 'After'}</p>
        <h2 className={styles['title']}>{name}</h2>
      </div>
      <StreamPicture scene={scenes[side]} label={`The map: ${name}`} />
      <ComparedFigures document={document} states={states} side={side} detail={detail} />
    </div>
  );
}

function scenesInOneFrame(
  document: MapDocument,
  states: ChosenStates,
  hasMarks: boolean,
): Readonly<Record<keyof ChosenStates, Scene>> {
  const sceneOf = (id: string) =>
    mapScene(document, analyse(document, id), id, (scene) =>
      hasMarks ? withOverlay(scene, document, states, id) : scene,
    );
  const [before, after] = [sceneOf(states.before), sceneOf(states.after)];
  const bounds = unionOf([before.bounds, after.bounds]) ?? before.bounds;
  return { before: { ...before, bounds }, after: { ...after, bounds } };
}
