import { useMemo } from 'react';
import { analyse } from '#src/analysis/analyse.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import { sceneDrawing } from '#src/scene/sceneDrawing.ts';
import { noSections } from '#src/scene/sections/noSections.ts';
import { Drawing } from '#src/ui/Drawing.tsx';
import styles from './LinkDialogs.module.css';

/** More symbols than this make no picture that says anything, and take their time. */
const mostDrawn = 300;

/** What a map is, before it is opened: its title, its states and how much is in them, and a picture of the first. */
export function MapSummary({ document }: { readonly document: MapDocument }) {
  const { title, states } = document;
  return (
    <>
      <h3 className={styles['title']}>{title.trim() === '' ? 'Untitled map' : title}</h3>
      <ul className={styles['states']}>
        {states.slice(0, mostStates).map((state) => (
          <li key={state.id}>
            <span className={styles['state']}>{state.name}</span>
            <span className={styles['count']}>{countWords(state)}</span>
          </li>
        ))}
        {states.length > mostStates && <li>and {states.length - mostStates} more</li>}
      </ul>
      <Picture document={document} />
    </>
  );
}

const mostStates = 6;

function countWords({ nodes, edges }: MapState): string {
  const steps = nodes.filter((node) => nodeRole(node) === 'step').length;
  return `${counted(steps, 'step')}, ${counted(nodes.length, 'symbol')} in all, ${counted(edges.length, 'connection')}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function Picture({ document }: { readonly document: MapDocument }) {
  const scene = useMemo(() => {
    const state = document.states.find(({ nodes }) => nodes.length > 0 && nodes.length <= mostDrawn);
    if (state === undefined) return undefined;
    const parts = { ladder: true, figures: false, sections: noSections, selection: undefined };
    return exportScene(document, state.id, analyse(document, state.id), parts);
  }, [document]);
  if (scene === undefined) return undefined;
  const { x, y, width, height } = scene.bounds;
  return (
    <div className={styles['paper']} data-theme="light">
      <svg viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true">
        <Drawing primitives={sceneDrawing(scene)} />
      </svg>
    </div>
  );
}
