import { ArrowRight, CornerUpLeft } from 'lucide-react';
import { useId } from 'react';
import { formatPercent } from '#src/lib/formatNumber.ts';
import type { MapEdge, MapNode } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { edgeRole } from '#src/model/nodeRole.ts';
import type { EdgeFlow } from '#src/notation/flow.ts';
import { useActiveState, useAnalysis } from '#src/store/useEditor.tsx';
import { classNames } from '#src/ui/classNames.ts';
import { NumberInput } from '#src/ui/NumberInput.tsx';
import { outgoingShares, shareOf } from './outgoingShares.ts';
import styles from './ShareEditor.module.css';
import { useMapEdits } from './useMapEdits.ts';

/** The field of an edge that is edited here, for all ways out of a node together. */
export const shareField = 'sharePercent' satisfies keyof EdgeFlow;

type ShareEditorProps = {
  readonly node: MapNode;
  /** The edge that is selected, if one is. */
  readonly selected?: string;
};

/** Where the units of a node go: all shares side by side, and what they leave. */
export function ShareEditor({ node, selected }: ShareEditorProps) {
  const state = useActiveState();
  const titleId = useId();
  const { edges, rest, isTooMuch, isParallel } = outgoingShares(state, node);
  if (edges.length === 0) return undefined;
  return (
    <section className={styles['split']} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles['title']}>
        Where units go from {nodeName(node)}
      </h2>
      {!isParallel && (
        <ul className={styles['ways']}>
          {edges.map((edge) => (
            <Way key={edge.id} edge={edge} isSelected={edge.id === selected} />
          ))}
        </ul>
      )}
      {rest !== undefined && (
        <p className={classNames(styles['rest'], isTooMuch && styles['tooMuch'])} aria-live="polite">
          {rest}
        </p>
      )}
    </section>
  );
}

function Way({ edge, isSelected }: { readonly edge: MapEdge; readonly isSelected: boolean }) {
  const state = useActiveState();
  const { changeEdge } = useMapEdits();
  const effective = useAnalysis().edges.get(edge.id)?.share;
  const target = state.nodes.find((node) => node.id === edge.to);
  const name = target === undefined ? 'nowhere' : nodeName(target);
  const goesBack = edgeRole(edge) !== 'flow';
  const Icon = goesBack ? CornerUpLeft : ArrowRight;
  return (
    <li
      className={classNames(styles['way'], isSelected && styles['selected'])}
      aria-current={isSelected ? 'true' : undefined}
    >
      <span className={styles['target']}>
        <Icon size={14} aria-hidden className={styles['icon']} />
        {goesBack ? `back to ${name}` : name}
      </span>
      <NumberInput
        label={`Share to ${name}`}
        value={shareOf(edge)}
        min={0}
        max={100}
        unit="%"
        placeholder={effective === undefined ? undefined : formatPercent(effective)}
        onChange={(share) => changeEdge(edge, shareField, { [shareField]: share })}
      />
    </li>
  );
}
