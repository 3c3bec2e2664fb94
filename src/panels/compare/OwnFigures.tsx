import { Ellipsis } from 'lucide-react';
import { useRef } from 'react';
import { compareOwnFigures, isShare, type OwnComparison } from '#src/analysis/compare/compareOwnFigures.ts';
import { ownDifferenceText } from '#src/analysis/compare/differenceText.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { removeOwnFigure } from '#src/model/edits/removeOwnFigure.ts';
import { setOwnValue } from '#src/model/edits/setOwnValue.ts';
import { ownFigureFields } from '#src/model/mapFields.ts';
import { ownFigureList } from '#src/model/mapLists.ts';
import { ownValueFields } from '#src/model/stateFields.ts';
import { stateOf } from '#src/model/stateOf.ts';
import type { ChosenStates } from '#src/model/usualStates.ts';
import { AddEntry } from '#src/panels/customer/AddEntry.tsx';
import { type EntryEdits, useEntryEdits } from '#src/panels/customer/useEntryEdits.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { Menu } from '#src/ui/Menu.tsx';
import { NumberInput } from '#src/ui/NumberInput.tsx';
import { Select } from '#src/ui/Select.tsx';
import { TextInput } from '#src/ui/TextInput.tsx';
import styles from './OwnFigures.module.css';
import { VerdictText } from './VerdictText.tsx';

type OwnFiguresProps = { readonly document: MapDocument; readonly chosen: ChosenStates };

/** Figures that the map keeps besides its measures: what the client counts in, typed in for each state. */
export function OwnFigures({ document, chosen }: OwnFiguresProps) {
  const editor = useEditor();
  const plain = useEntryEdits(ownFigureList, 'figure');
  const adding = useRef<HTMLDivElement>(null);
  const rows = compareOwnFigures(document, chosen);
  const states = [stateOf(document, chosen.before), stateOf(document, chosen.after)];
  const edits: EntryEdits = {
    ...plain,
    remove: (id) => {
      // The row that the focus was in goes.
      adding.current?.querySelector('input')?.focus();
      editor.edit('Remove figure', (map) => removeOwnFigure(map, id));
    },
  };
  return (
    <section aria-labelledby="compare-own">
      <h3 id="compare-own">Your own figures</h3>
      {rows.length === 0 ? (
        <p className={styles['none']}>
          Cost, head count, licence fees: what else is to be held side by side.
        </p>
      ) : (
        <table className={styles['table']}>
          <caption className="visually-hidden">Your own figures in both states</caption>
          <Head states={states} />
          <tbody>
            {rows.map((row, index) => (
              <OwnRow
                key={row.figure.id}
                row={row}
                states={states}
                edits={edits}
                isFirst={index === 0}
                isLast={index === rows.length - 1}
              />
            ))}
          </tbody>
        </table>
      )}
      <div className={styles['add']}>
        <AddEntry
          label="Add a figure"
          maxLength={ownFigureFields.name.maxLength}
          place={adding}
          onAdd={(name) => edits.add({ name })}
        />
      </div>
    </section>
  );
}

function Head({ states }: { readonly states: readonly MapState[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">Figure</th>
        <th scope="col">{ownFigureFields.unit.label}</th>
        <th scope="col">{ownFigureFields.better.label}</th>
        {states.map(({ id, name }) => (
          <th key={id} scope="col">
            {name}
          </th>
        ))}
        <th scope="col">Difference</th>
        <th scope="col">Improvement</th>
        <th scope="col">
          <span className="visually-hidden">More</span>
        </th>
      </tr>
    </thead>
  );
}

type OwnRowProps = {
  readonly row: OwnComparison;
  readonly states: readonly MapState[];
  readonly edits: EntryEdits;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

function OwnRow({ row, states, edits, isFirst, isLast }: OwnRowProps) {
  const editor = useEditor();
  const { figure } = row;
  const { id, name, unit = '', better } = figure;
  const called = name === '' ? 'figure' : name;
  return (
    <tr>
      <th scope="row">
        <TextInput
          label="Name of the figure"
          value={name}
          maxLength={ownFigureFields.name.maxLength}
          onChange={(text) => edits.change(id, 'name', { name: text })}
        />
      </th>
      <td>
        <TextInput
          label={`Unit of ${called}`}
          value={unit}
          maxLength={ownFigureFields.unit.maxLength}
          placeholder="€, people"
          onChange={(text) => edits.change(id, 'unit', { unit: text })}
        />
      </td>
      <td>
        <Select
          label={`Which way is better for ${called}`}
          value={better}
          options={ownFigureFields.better.options}
          onChange={(way) => edits.change(id, 'better way', { better: way })}
        />
      </td>
      {states.map((state) => (
        <td key={state.id}>
          <NumberInput
            label={`${called}, ${state.name}`}
            value={state.ownValues?.find((each) => each.id === id)?.value}
            min={ownValueFields.value.min}
            max={ownValueFields.value.max}
            {...(isShare(figure) && { unit: '%' })}
            onChange={(value) =>
              editor.edit(`Change ${called}`, (map) => setOwnValue(map, state.id, id, value), {
                mergeKey: `own value ${id} ${state.id}`,
              })
            }
          />
        </td>
      ))}
      <td>{ownDifferenceText(row)}</td>
      <td>
        <VerdictText values={row} />
      </td>
      <td>
        <RowMenu called={called} id={id} edits={edits} isFirst={isFirst} isLast={isLast} />
      </td>
    </tr>
  );
}

type RowMenuProps = Omit<OwnRowProps, 'row' | 'states'> & { readonly called: string; readonly id: string };

function RowMenu({ called, id, edits, isFirst, isLast }: RowMenuProps) {
  return (
    <Menu
      label={`More about ${called}`}
      aria-label={`More about ${called}`}
      title="More"
      tone="quiet"
      align="end"
      entries={[
        { type: 'item', id: 'up', label: 'Move up', disabled: isFirst, run: () => edits.move(id, -1) },
        { type: 'item', id: 'down', label: 'Move down', disabled: isLast, run: () => edits.move(id, 1) },
        { type: 'item', id: 'remove', label: 'Remove', run: () => edits.remove(id) },
      ]}
    >
      <Ellipsis size={16} aria-hidden />
    </Menu>
  );
}
