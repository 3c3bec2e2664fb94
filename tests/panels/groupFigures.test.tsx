import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { AllFigures } from '#src/panels/measures/AllFigures.tsx';
import { tableRows } from '#src/panels/table/tableRows.tsx';
import { leadStages } from '#tests/fixtures/leadStages.ts';
import { renderWithEditor } from './renderWithEditor.tsx';

function cellsOf(name: string): readonly (string | null)[] {
  const row = screen.getByRole('row', { name: new RegExp(`^${name}`) });
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
}

describe('all figures', () => {
  it('tells time, units, people and conversion of each stage, lane and zone', () => {
    renderWithEditor(<AllFigures onClose={() => undefined} />, { document: leadStages() });
    expect(cellsOf('Measure')).toEqual(['18.3 d', '30 min', '18.3 d', '320', '–', '1.6', '18 %']);
    expect(screen.queryByRole('row', { name: /^In none/ })).not.toBeInTheDocument();
    fireEvent.click(screen.getByRole('radio', { name: 'Lanes' }));
    expect(cellsOf('Marketing ops')[5]).toBe('1.5');
    fireEvent.click(screen.getByRole('radio', { name: 'Zones' }));
    expect(cellsOf('Direct')[6]).toBe('9 %');
  });

  it('leaves it out on a map without stages and lanes', () => {
    renderWithEditor(<AllFigures onClose={() => undefined} />);
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});

describe('the headings of a grouped table', () => {
  const headings = (groupBy: string) => {
    const document = leadStages();
    const [state] = document.states;
    if (state === undefined) throw new Error('a map has a state');
    return tableRows(document, state, analyse(document, state.id), groupBy).flatMap(
      ({ heading }) => heading ?? [],
    );
  };

  it('tell the figures of the stage, lane or zone', () => {
    expect(headings('stage')).toContain('Measure · 18.3 d · WIP 320 · 1.6 people · 18 % go on');
    expect(headings('zone')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Indirect · 18 d · WIP 333/)]),
    );
    expect(headings('lane')[0]).toMatch(/^Marketing ops · /);
  });

  it('are the plain names of other groups', () => {
    expect(headings('kind')).toContain('Step');
  });
});
