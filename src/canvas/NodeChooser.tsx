/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no select or datalist searches by letters in order and says a second word */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { MapNode } from '#src/model/document.ts';
import { matchNodes } from '#src/model/matchNodes.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { classNames } from '#src/ui/classNames.ts';
import styles from './Prompts.module.css';

type Props = {
  readonly label: string;
  readonly nodes: readonly MapNode[];
  /** Said beside a name, in place of the node's kind. */
  readonly wordsFor?: (node: MapNode) => string;
  readonly nothing: string;
  /** No list until something is typed, or an arrow key asks for it: the map stays in sight to click on. */
  readonly isFoldedFirst?: boolean;
  readonly onChoose: (node: MapNode) => void;
  readonly onClose: () => void;
};

/** More names than this are not read; a few letters bring the wanted one up. */
const most = 50;

/** A node chosen by typing: a few letters of its name, arrow keys, Enter. Escape leaves it. */
export function NodeChooser(props: Props) {
  const { label, wordsFor, nothing, onChoose } = props;
  const id = useId();
  const { input, typed, found, current, isHidden, setTyped, setAt, onKeyDown } = useNodeChoice(props);
  return (
    <div className={styles['chooser']}>
      <input
        ref={input}
        className={styles['input']}
        role="combobox"
        aria-label={label}
        placeholder={label}
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : `${id}-${current.id}`}
        value={typed}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={label} className={styles['list']}>
        {found.map((node, index) => (
          <Choice
            key={node.id}
            id={`${id}-${node.id}`}
            name={nodeName(node)}
            words={wordsFor?.(node) ?? nodeKindOf(node.kind).title}
            isCurrent={node === current}
            onPoint={() => setAt(index)}
            onChoose={() => onChoose(node)}
          />
        ))}
      </div>
      <output className={styles['nothing']}>{found.length === 0 && !isHidden ? nothing : ''}</output>
    </div>
  );
}

/** What has been typed, what it finds, which of them is meant, and the keys that change this. */
function useNodeChoice({ nodes, isFoldedFirst = false, onChoose, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [isFolded, setFolded] = useState(isFoldedFirst);
  const input = useRef<HTMLInputElement>(null);
  const isHidden = isFolded && typed === '';
  const found = useMemo(
    () => (isHidden ? [] : matchNodes(nodes, typed).slice(0, most)),
    [nodes, typed, isHidden],
  );
  const current = found[Math.min(at, found.length - 1)];

  useEffect(() => {
    // On a touch screen names are tapped, and the keyboard would cover the map.
    if (!window.matchMedia('(pointer: coarse)').matches) input.current?.focus({ preventScroll: true });
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'F6') event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const next = neighbour(event.key, at, found.length);
    if (next !== undefined && isHidden) setFolded(false);
    else if (next !== undefined) setAt(next);
    else if (event.key === 'Enter' && current !== undefined) onChoose(current);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
  }

  const type = (text: string) => {
    setTyped(text);
    setAt(0);
  };
  return { input, typed, found, current, isHidden, setTyped: type, setAt, onKeyDown };
}

/** Where an arrow key leads in a list of so many, round and round; undefined for other keys. */
function neighbour(key: string, at: number, count: number): number | undefined {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  return count === 0 ? 0 : (Math.min(at, count - 1) + (key === 'ArrowDown' ? 1 : count - 1)) % count;
}

type ChoiceProps = {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly isCurrent: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
};

function Choice({ id, name, words, isCurrent, onPoint, onChoose }: ChoiceProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the focus, and its keys choose
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      className={classNames(styles['option'], isCurrent && styles['current'])}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <span className={styles['optionName']}>{name}</span>
      <span className={styles['kind']}>{words}</span>
    </div>
  );
}
