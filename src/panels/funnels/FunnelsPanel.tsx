import { useDeferredValue, useMemo, useState } from 'react';
import { rings } from '#src/analysis/funnels/rings.ts';
import { stageFunnel } from '#src/analysis/funnels/stageFunnel.ts';
import type { Duration } from '#src/lib/duration.ts';
import { formatNumber } from '#src/lib/formatNumber.ts';
import { periodWords } from '#src/lib/periodWords.ts';
import { funnelDrawing } from '#src/scene/funnelDrawing.ts';
import { ringsDrawing, warmWords } from '#src/scene/ringsDrawing.ts';
import type { Block } from '#src/scene/scene.ts';
import { useEditorState } from '#src/store/useEditor.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { Drawing } from '#src/ui/Drawing.tsx';
import { EmptyState } from '#src/ui/EmptyState.tsx';
import { SidePage, SidePart } from '#src/ui/SidePage.tsx';
import styles from './FunnelsPanel.module.css';
import { FunnelTable } from './FunnelTable.tsx';
import { RingRow } from './RingRow.tsx';

/** In the units of the drawing: as wide as the panel, so that its words are as large as those around it. */
const place = { left: 2, top: 2, width: 262 };
const help = 'The same volumes twice: what is lost on the way, and how warm the way in is.';

/** Two funnels: from stage to stage with the losses, and in rings around existing customers. */
export function FunnelsPanel() {
  const found = useFunnels();
  const [isTable, setTable] = useState(false);
  if (found === undefined) {
    return (
      <SidePage title="Funnels" help={help}>
        <EmptyState title="Nothing flows yet">
          Join steps from where units come in to the customer, and solve the errors among the questions and
          problems: then every unit is accounted for here.
        </EmptyState>
      </SidePage>
    );
  }
  const { funnel, warm, unit } = found;
  const per = perWords(funnel.per);
  const words = `From ${formatNumber(funnel.bars[0]?.units)} at ${funnel.bars[0]?.label ?? 'the start'} to ${formatNumber(funnel.delivered)} delivered`;
  return (
    <SidePage title="Funnels" help={help}>
      <SidePart title={`From entry to delivery: ${unit}, ${per}`}>
        <Picture block={funnelDrawing(funnel, place)} label={words} />
        <Disclosure title="As a table" isOpen={isTable} onToggle={setTable}>
          <FunnelTable funnel={funnel} />
        </Disclosure>
        {funnel.per === undefined && (
          <p className={styles['hint']}>Set the demand of the map to see volumes in place of shares.</p>
        )}
      </SidePart>
      <SidePart title={`Existing, engaged, new: ${unit}, ${per}`}>
        <Picture block={ringsDrawing(warm, place)} label={ringWords(warm)} />
        <RingRow />
      </SidePart>
    </SidePage>
  );
}

/** Worked out a moment behind the typing; undefined where nothing flows, or an error is in the way. */
function useFunnels() {
  const document = useDeferredValue(useEditorState((state) => state.document));
  const stateId = useEditorState((state) => state.stateId);
  return useMemo(() => {
    // A state that was just made is not in the map of a moment ago.
    if (!document.states.some(({ id }) => id === stateId)) return undefined;
    const funnel = stageFunnel(document, stateId);
    const warm = rings(document, stateId);
    return funnel && warm && { funnel, warm, unit: document.stream.unit };
  }, [document, stateId]);
}

function perWords(per: Duration | undefined): string {
  return per === undefined ? 'of 100 that come in' : periodWords(per);
}

function ringWords(warm: NonNullable<ReturnType<typeof rings>>): string {
  const parts = warm.rings.map(({ title, units }) => `${title} ${formatNumber(units)}`);
  return `${parts.join(', ')}. ${warmWords(warm)}`;
}

function Picture({ block, label }: { readonly block: Block; readonly label: string }) {
  const height = Math.ceil(block.bounds.height + 2 * place.top);
  const box = `0 0 ${place.width + 2 * place.left} ${height}`;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn, not loaded
    <svg className={styles['picture']} viewBox={box} role="img" aria-label={label}>
      <Drawing primitives={block.drawing} />
    </svg>
  );
}
