import { describe, expect, it } from 'vitest';
import { checks } from '#src/analysis/checks/index.ts';
import { findings } from '#src/analysis/findings.ts';
import { createDocument } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';
import { leadState, webinarState } from '#tests/layout/sampleMaps.ts';
import { customerCases } from './customerCases.ts';
import { figureCases } from './figureCases.ts';
import { knowledgeCases } from './knowledgeCases.ts';

const cases = { ...customerCases, ...knowledgeCases, ...figureCases };
/** Asked of a map of its own each time: what was found once is kept with the map. */
const found = (map: MapDocument, code: string) =>
  findings(structuredClone(map), 'current').filter((finding) => finding.code === code);

it('every check has a map on which it speaks and a cured one, and no case is without its check', () => {
  expect(Object.keys(cases).toSorted()).toEqual(checks.map(({ code }) => code).toSorted());
});

it('no two checks share a code', () => {
  expect(new Set(checks.map(({ code }) => code)).size).toBe(checks.length);
});

describe.each(Object.entries(cases))('%s', (code, { ill, cured }) => {
  it('speaks, in words that end', () => {
    const all = found(ill, code);
    expect(all).not.toEqual([]);
    for (const { message, advice } of all) {
      expect(message).toMatch(/[.?]$/);
      expect(advice).toMatch(/\.$/);
    }
  });

  it('names only what is on the map', () => {
    const [state] = ill.states;
    const ids = [...(state?.nodes ?? []), ...(state?.edges ?? [])].map(({ id }) => id);
    for (const { nodes, edges = [] } of found(ill, code)) {
      expect(ids).toEqual(expect.arrayContaining([...nodes, ...edges]));
    }
  });

  it('is silent when it is cured', () => {
    expect(found(cured, code)).toEqual([]);
  });

  it('offers only fixes that cure', () => {
    for (const finding of found(ill, code)) {
      if (finding.fix === undefined) continue;
      const fixed = finding.fix.change(ill);
      expect(found(fixed, code).length).toBe(found(ill, code).length - 1);
    }
  });
});

describe('the quiet of a map that has just been begun', () => {
  const marketing = checks.filter(({ number }) => number !== undefined);

  it('holds for all that the method asks about: each says what it waits for', () => {
    const drawn = new Set(['shares-above-100', 'utilisation-above-100', 'rework-without-share']);
    expect(
      marketing
        .filter(({ code, waitsFor }) => waitsFor === undefined && !drawn.has(code))
        .map(({ code }) => code),
    ).toEqual([]);
  });

  it('leaves maps of boxes and minutes in peace', () => {
    const about = new Set(marketing.filter(({ number = '' }) => number < 'C32').map(({ code }) => code));
    const said = [leadState, webinarState].flatMap((state) => {
      const map = createDocument({ id: 'map', states: [{ ...state, id: 'current' }] });
      return findings(map, 'current').filter(({ code, severity }) => about.has(code) && severity !== 'hint');
    });
    expect(said).toEqual([]);
  });
});
