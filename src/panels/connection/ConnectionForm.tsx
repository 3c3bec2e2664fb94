import { ChevronDown, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { MapEdge, MapState } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { carriesUnits } from '#src/model/nodeRole.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { Fields } from '#src/notation/field.ts';
import { useActiveState } from '#src/store/useEditor.tsx';
import { IconButton } from '#src/ui/IconButton.tsx';
import { EdgeKindSelect } from '../inspector/EdgeKindSelect.tsx';
import { FieldRow } from '../inspector/FieldRow.tsx';
import { shareField } from '../inspector/ShareEditor.tsx';
import { useMapEdits } from '../inspector/useMapEdits.ts';
import { ConnectionActions } from './ConnectionActions.tsx';
import styles from './ConnectionForm.module.css';
import { ShareRow } from './ShareRow.tsx';

type Props = {
  readonly edge: MapEdge;
  /** The first field is to have the focus. */
  readonly hasFocus: boolean;
  readonly close: () => void;
};

/**
 * What there is to say about one connection, small enough to stand at it: kind, share and time at once, who and what
 * unfolded. Tab goes round, Enter in a field is done, Escape leaves.
 */
export function ConnectionForm({ edge, hasFocus, close }: Props) {
  const state = useActiveState();
  const form = useRef<HTMLElement>(null);
  const kind = edgeKindOf(edge.kind);
  const first = firstNames(kind.fields);
  const from = state.nodes.find((node) => node.id === edge.from);
  useEffect(() => {
    if (!hasFocus) return;
    const field = form.current?.querySelector('input') ?? form.current?.querySelector('select');
    field?.focus({ preventScroll: true });
    if (field instanceof HTMLInputElement) field.select();
  }, [hasFocus]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of the fields in it
    <section
      ref={form}
      className={styles['form']}
      aria-label={`Connection from ${endName(state, edge.from)} to ${endName(state, edge.to)}`}
      onKeyDown={(event) => onKeyDown(event, close)}
    >
      <div className={styles['head']}>
        <EdgeKindSelect edge={edge} />
        <IconButton label="Close" icon={<X size={16} aria-hidden />} onClick={close} />
      </div>
      {from !== undefined && carriesUnits(kind.role) && <ShareRow edge={edge} from={from} />}
      <Rows edge={edge} names={first.filter((name) => name !== shareField)} />
      <MoreRows edge={edge} names={Object.keys(kind.fields).filter((name) => !first.includes(name))} />
      <ConnectionActions />
    </section>
  );
}

type RowsProps = { readonly edge: MapEdge; readonly names: readonly string[] };

/** Folded, as long as none of them is known. */
function MoreRows({ edge, names }: RowsProps) {
  const [isWanted, setWanted] = useState(false);
  const rows = useRef<HTMLDivElement>(null);
  const isOpen = isWanted || names.some((name) => edge.data[name] !== undefined);
  useEffect(() => {
    // The button that unfolded them is gone, and its focus with it.
    if (isWanted) rows.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [isWanted]);
  if (names.length === 0) return undefined;
  if (!isOpen)
    return (
      <button
        type="button"
        className={styles['unfold']}
        aria-expanded={false}
        onClick={() => setWanted(true)}
      >
        {titleOf(edgeKindOf(edge.kind).fields, names)}
        <ChevronDown size={13} aria-hidden />
      </button>
    );
  return (
    <div ref={rows} className={styles['rows']}>
      <Rows edge={edge} names={names} />
    </div>
  );
}

function Rows({ edge, names }: RowsProps) {
  const { changeEdge } = useMapEdits();
  const { fields } = edgeKindOf(edge.kind);
  return names.map((name) => {
    const field = fields[name];
    return (
      field !== undefined && (
        <FieldRow
          key={`${edge.id} ${name}`}
          field={field}
          value={edge.data[name]}
          onChange={(value) => changeEdge(edge, name, { [name]: value })}
        />
      )
    );
  });
}

function firstNames(fields: Fields): readonly string[] {
  return Object.keys(fields).filter((name) => fields[name]?.section === 'first');
}

/** `Trigger, owner, what is handed over`. */
function titleOf(fields: Fields, names: readonly string[]): string {
  const words = names.map((name) => fields[name]?.label ?? name).join(', ');
  return words.charAt(0) + words.slice(1).toLowerCase();
}

function endName(state: MapState, nodeId: string): string {
  const node = state.nodes.find((candidate) => candidate.id === nodeId);
  return node === undefined ? '?' : nodeName(node);
}

const focusable = 'input, textarea, select, button';

function onKeyDown(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const { key, target, currentTarget, ctrlKey, metaKey } = event;
  // Letters are no commands of the map while the focus is here; saving and undoing stay what they are.
  if (key !== 'F6' && !ctrlKey && !metaKey) event.stopPropagation();
  if (event.nativeEvent.isComposing) return;
  const isField = target instanceof HTMLInputElement;
  const isDone = key === 'Enter' && isField && target.getAttribute('aria-invalid') !== 'true';
  if (isDone || key === 'Escape') {
    event.preventDefault();
    close();
  } else if (key === 'Tab') {
    const stops = [...currentTarget.querySelectorAll<HTMLElement>(focusable)];
    const [beginning, end] = event.shiftKey ? [stops.at(-1), stops[0]] : [stops[0], stops.at(-1)];
    if (target !== end) return;
    event.preventDefault();
    beginning?.focus();
  }
}
