import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { Metric } from '#src/analysis/metric.ts';
import { handOffsDefined } from '#src/analysis/metrics/handOffsDefined.ts';
import { handOffsPulled } from '#src/analysis/metrics/handOffsPulled.ts';
import { createDocument, createState } from '#src/model/create.ts';
import type { MapEdge } from '#src/model/document.ts';
import { edge, node } from '../model/maps.ts';

function measured(metric: Metric, edges: readonly MapEdge[]) {
  const state = createState({
    nodes: [node('a'), node('b'), node('c'), node('k', 'customer')],
    edges,
  });
  const document = createDocument({ id: 'm', states: [state] });
  const analysis = analyse(document, state.id);
  const context = { document, state };
  return {
    value: metric.value(analysis, context),
    detail: metric.detail?.(analysis, context),
    parts: metric.contributions(analysis, context),
  };
}

const agreed = { trigger: 't', owner: 'o', payload: 'p' };

describe('hand-offs defined', () => {
  it('is the share with trigger, owner and payload', () => {
    const { value, detail, parts } = measured(handOffsDefined, [
      edge('a>b', 'push', agreed),
      edge('b>c', 'pull', { owner: 'o' }),
      edge('c>k', 'customerMove', agreed),
    ]);
    expect(value).toBeCloseTo(2 / 3);
    expect(detail).toBe('2 of 3');
    expect(parts.map(({ node: id }) => id)).toEqual(['b', 'k']);
    expect(parts.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(2 / 3);
  });

  it('is told by the hand-offs that arrive at each step, where one is agreed', () => {
    const { parts } = measured(handOffsDefined, [
      edge('a>b', 'push', agreed),
      edge('a>c', 'push', agreed),
      edge('b>c', 'pull', { owner: 'o' }),
      edge('c>k', 'push'),
    ]);
    expect(parts).toEqual([
      { node: 'b', value: 1 / 4, how: '1 of 1 arriving agreed ÷ 4' },
      { node: 'c', value: 1 / 4, how: '1 of 2 arriving agreed ÷ 4' },
    ]);
  });

  it('is not defined without connections', () => {
    expect(measured(handOffsDefined, [])).toEqual({ value: undefined, detail: undefined, parts: [] });
  });
});

describe('hand-offs pulled', () => {
  it('is the share at the pace of the receiver, the customers’ own moves left aside', () => {
    const { value, detail } = measured(handOffsPulled, [
      edge('a>b', 'push'),
      edge('b>c', 'pull'),
      edge('c>k', 'customerMove'),
    ]);
    expect(value).toBe(0.5);
    expect(detail).toBe('1 of 2');
  });

  it('is told by the hand-offs that each step pulls', () => {
    const { parts } = measured(handOffsPulled, [edge('a>b', 'pull'), edge('b>c', 'push')]);
    expect(parts).toEqual([{ node: 'b', value: 0.5, how: '1 of 1 arriving pulled ÷ 2' }]);
  });

  it('is not defined where only customers move', () => {
    const moves = [edge('a>b', 'customerMove'), edge('b>k', 'customerMove')];
    expect(measured(handOffsPulled, moves)).toEqual({ value: undefined, detail: undefined, parts: [] });
  });
});
