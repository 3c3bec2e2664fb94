import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { classNames } from '#src/ui/classNames.ts';
import styles from './Grid.module.css';
import type { CellEdit } from './gridModel.ts';
import type { Editing } from './gridPlace.ts';
import { OptionList } from './OptionList.tsx';

/** Where to go when what was typed is taken. */
export type Leaving = 'stay' | 'up' | 'down' | 'left' | 'right';

type CellEditorProps = {
  readonly label: string;
  readonly edit: CellEdit;
  readonly editing: Editing;
  readonly problem: string | undefined;
  readonly align: 'start' | 'end';
  /** With every key, so that leaving by the pointer loses nothing. */
  readonly onDraft: (text: string) => void;
  readonly onCommit: (text: string, leaving: Leaving) => void;
  readonly onCancel: () => void;
};

/** The cell while it is typed into. */
export function CellEditor(props: CellEditorProps) {
  const { label, edit, editing, problem, align, onDraft, onCommit, onCancel } = props;
  const [text, setText] = useState(editing.text);
  const [chosen, setChosen] = useState<number>();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const id = useId();
  const options = matching(edit.options ?? [], text, editing.text !== text || editing.isReplacing);
  const active = chosen ?? preferred(options, text);
  const hint = edit.hint?.(text);

  useLayoutEffect(() => {
    const field = input.current;
    field?.focus({ preventScroll: true });
    const end = field?.value.length ?? 0;
    field?.setSelectionRange(end, end);
  }, []);

  const type = (typed: string) => {
    setText(typed);
    setChosen(undefined);
    onDraft(typed);
  };
  const commit = (leaving: Leaving) =>
    onCommit((active === -1 ? undefined : options[active]) ?? text, leaving);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Keys of the cell are no keys of the grid, and while a word is composed they belong to the composing.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const leaving = leavingBy(event, edit, editing, options.length > 0);
    if (leaving !== undefined) {
      event.preventDefault();
      commit(leaving);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    } else if (options.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((Math.max(active, step === 1 ? -1 : 0) + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      type(withLineBreak(event.currentTarget, text));
    }
  };
  const described = [problem === undefined ? '' : `${id}-problem`, hint === undefined ? '' : `${id}-hint`]
    .filter((each) => each !== '')
    .join(' ');
  const shared = {
    ref: input,
    value: text,
    'aria-label': label,
    'aria-invalid': problem !== undefined,
    'aria-describedby': described === '' ? undefined : described,
    maxLength: edit.maxLength,
    autoComplete: 'off',
    spellCheck: false,
    className: classNames(styles['editor'], align === 'end' && styles['end']),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      type(event.currentTarget.value),
    onKeyDown,
  };
  return (
    <>
      {edit.isMultiline === true ? (
        <textarea {...shared} rows={4} className={classNames(styles['editor'], styles['area'])} />
      ) : edit.options === undefined ? (
        <input {...shared} type="text" />
      ) : (
        <input
          {...shared}
          type="text"
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-options`}
          aria-autocomplete="list"
          aria-activedescendant={active === -1 ? undefined : `${id}-options-${active}`}
        />
      )}
      {options.length > 0 && (
        <OptionList
          id={`${id}-options`}
          label={label}
          options={options}
          active={active}
          anchor={input}
          onChoose={(option) => onCommit(option, 'stay')}
        />
      )}
      {hint !== undefined && problem === undefined && (
        <span id={`${id}-hint`} className={classNames(styles['bubble'], styles['quiet'])}>
          {hint}
        </span>
      )}
      {problem !== undefined && (
        <span id={`${id}-problem`} role="alert" className={styles['bubble']}>
          {problem}
        </span>
      )}
    </>
  );
}

/** All of them until something is typed, then those that start with it, then those that hold it. */
function matching(options: readonly string[], text: string, isNarrowed: boolean): readonly string[] {
  const wanted = text.trim().toLowerCase();
  if (!isNarrowed || wanted === '') return options;
  const starting = options.filter((option) => option.toLowerCase().startsWith(wanted));
  const holding = options.filter(
    (option) => !option.toLowerCase().startsWith(wanted) && option.toLowerCase().includes(wanted),
  );
  return [...starting, ...holding];
}

/** What Enter takes without a choice by arrow: the very word, else the first that fits; for an empty cell nothing. */
function preferred(options: readonly string[], text: string): number {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return -1;
  const same = options.findIndex((option) => option.toLowerCase() === wanted);
  return same === -1 && options.length > 0 ? 0 : same;
}

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

function leavingBy(press: Press, edit: CellEdit, editing: Editing, hasOptions: boolean): Leaving | undefined {
  if (press.key === 'Enter') {
    if (press.altKey && edit.isMultiline === true) return undefined;
    if (press.ctrlKey || press.metaKey) return 'stay';
    return press.shiftKey ? 'up' : 'down';
  }
  if (press.key === 'Tab') return press.shiftKey ? 'left' : 'right';
  if (!editing.isReplacing || hasOptions || edit.isMultiline === true) return undefined;
  if (press.key === 'ArrowUp') return 'up';
  return press.key === 'ArrowDown' ? 'down' : undefined;
}

/** The text with a line break in place of what is marked. */
function withLineBreak(field: HTMLElement, text: string): string {
  if (!(field instanceof HTMLTextAreaElement)) return text;
  return `${text.slice(0, field.selectionStart)}\n${text.slice(field.selectionEnd)}`;
}
