import { useState } from 'react';
import type { MapNode, MapState } from '#src/model/document.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import type { Trial } from '#src/model/trial.ts';
import { useEditorState } from '#src/store/useEditor.tsx';
import { canBeTried } from './trialFields.ts';

/**
 * The symbol whose figures are tried, and how to choose another one. It is the one that is selected on the map, or the
 * one that was, as long as it is there; to begin with, one on which something is tried, or the first step of the stream.
 */
export function useTriedNode(
  state: MapState,
  trial: Trial | undefined,
): readonly [MapNode | undefined, (id: string) => void] {
  const selected = useEditorState(({ selection }) => soleNode(selection, state));
  const [followed, follow] = useState(selected);
  const [chosen, choose] = useState(selected);
  if (selected !== followed) {
    follow(selected);
    if (selected !== undefined) choose(selected);
  }
  const find = (id: string | undefined) => {
    const node = state.nodes.find((each) => each.id === id);
    return node !== undefined && canBeTried(state, node) ? node : undefined;
  };
  const tried = trial?.changes.find(({ item }) => item === 'node')?.id;
  const triable = flowOrder(state).filter((each) => canBeTried(state, each));
  const firstStep = triable.find((each) => nodeRole(each) === 'step');
  const node = find(chosen) ?? find(tried) ?? firstStep ?? triable[0];
  return [node, choose];
}

/** The symbol that alone is selected, or the one that the selected connection leaves. */
function soleNode(
  { nodes, edges }: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> },
  state: MapState,
): string | undefined {
  const [node, ...others] = nodes;
  if (others.length > 0) return undefined;
  const [edge] = edges;
  return node ?? state.edges.find(({ id }) => id === edge)?.from;
}
