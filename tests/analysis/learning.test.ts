import { describe, expect, it } from 'vitest';
import { learning } from '#src/analysis/learning.ts';
import type { JsonObject } from '#src/lib/json.ts';
import type { MapNode } from '#src/model/document.ts';

const at = (data: JsonObject, extra?: JsonObject): MapNode => ({
  id: 'a',
  kind: 'touchPoint',
  x: 0,
  y: 0,
  data,
  ...(extra && { extra }),
});

describe('what the customer gets to know', () => {
  it.each<[string, JsonObject, string | undefined]>([
    ['words as they are', { knowledgeGained: 'What it costs' }, 'What it costs'],
    ['words without the space around them', { knowledgeGained: '  What it costs \n' }, 'What it costs'],
    ['nothing for an empty text', { knowledgeGained: ' ' }, undefined],
    ['nothing where the map says nothing', { name: 'Demo' }, undefined],
    [
      'the levels, left and reached',
      { knowledge: { from: 'information', to: 'knowledge' } },
      'Information → Knowledge',
    ],
    [
      'that there is nothing new where the level stays',
      { knowledge: { from: 'knowledge', to: 'knowledge' } },
      'Nothing new, still knowledge',
    ],
    ['nothing while one level is missing', { knowledge: { from: 'knowledge' } }, undefined],
    ['nothing while the other level is missing', { knowledge: { to: 'knowledge' } }, undefined],
    ['nothing for what is neither words nor levels', { knowledge: 3 }, undefined],
    ['nothing for a list', { knowledge: ['information', 'knowledge'] }, undefined],
    [
      'the words rather than the levels',
      { knowledgeGained: 'Prices', knowledge: { from: 'data', to: 'information' } },
      'Prices',
    ],
    [
      'the levels where the words are empty',
      { knowledgeGained: '', knowledge: { from: 'data', to: 'information' } },
      'Data → Information',
    ],
  ])('is %s', (_what, data, words) => {
    expect(learning(at(data))).toBe(words);
  });

  it('is found among the fields of other programs, behind those of the map', () => {
    const extra = { knowledge: { from: 'data', to: 'information' } };
    expect(learning(at({}, extra))).toBe('Data → Information');
    expect(learning(at({ knowledge: 'Prices' }, extra))).toBe('Prices');
  });
});
