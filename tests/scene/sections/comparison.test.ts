import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import type { MapDocument } from '#src/model/document.ts';
import { addEntry } from '#src/model/edits/addEntry.ts';
import { setOwnValue } from '#src/model/edits/setOwnValue.ts';
import { ownFigureList } from '#src/model/mapLists.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { comparison } from '#src/scene/sections/comparison.ts';
import { leadNurture } from '#src/templates/leadNurture.ts';

function drawn(document: MapDocument, width = 1400) {
  const state = stateOf(document, 'current');
  const analysis = analyse(document, 'current');
  return comparison.draw({ document, state, analysis, left: 40, top: 100, width });
}
function textsOf(drawing: readonly Primitive[]): readonly string[] {
  return drawing.flatMap((each) =>
    each.shape === 'text' ? [each.text] : each.shape === 'group' ? textsOf(each.children) : [],
  );
}

describe('the comparison under a map', () => {
  it('says the figures before and after, which way is better, and by how much', () => {
    const words = textsOf(drawn(leadNurture())?.drawing ?? []);
    expect(words).toEqual(
      expect.arrayContaining(['Flow time (less is better)', '29.6 d', '15.7 d', '−13.9 d', '+47.1 %']),
    );
    expect(words).toEqual(expect.arrayContaining(['Rolled %C&A (more is better)', '+35.9 points']));
  });

  it('has the map’s own figures, and both timelines', () => {
    const map = addEntry(leadNurture(), ownFigureList, { name: 'Cost', unit: '€' });
    const known = setOwnValue(setOwnValue(map, 'current', 'F1', 4000), 'future', 'F1', 3000);
    expect(textsOf(drawn(known)?.drawing ?? [])).toEqual(
      expect.arrayContaining(['Cost (less is better)', '4000 €', '3000 €', '−1000', '+25 %']),
    );
    expect(textsOf(drawn(map)?.drawing ?? [])).not.toContain('Cost (less is better)');
    expect(textsOf(drawn(map)?.drawing ?? [])).toContain('29.6 d flow time');
  });

  it.each([560, 1000, 2400])('keeps within its bounds, %i wide', (width) => {
    const block = drawn(leadNurture(), width);
    const ink = primitiveBounds(block?.drawing ?? []);
    if (block === undefined || ink === undefined) throw new Error('nothing drawn');
    expect(ink.x).toBeGreaterThanOrEqual(block.bounds.x - 1);
    expect(ink.x + ink.width).toBeLessThanOrEqual(block.bounds.x + block.bounds.width + 1);
    expect(ink.y + ink.height).toBeLessThanOrEqual(block.bounds.y + block.bounds.height + 1);
  });

  it('is not there for a map with one state', () => {
    const map = leadNurture();
    expect(drawn({ ...map, states: map.states.slice(0, 1) })).toBeUndefined();
  });
});
