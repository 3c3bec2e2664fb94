import { expect, it } from 'vitest';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { needsMatrix } from '#src/panels/needs/needsMatrix.ts';
import { customerMap } from '../customerMap.ts';

const matrixOf = (map = customerMap()) => needsMatrix(map, stateOf(map, 'current'));

it('finds needs without a step and value-adding steps without a need', () => {
  const { unserved, aimless } = matrixOf();
  expect(unserved.map(({ need }) => need.id)).toEqual(['N2']);
  expect(aimless.map(({ node }) => node.id)).toEqual(['qualify']);
});

it('does not ask a step that adds no value for a need', () => {
  const necessary = updateNodeData(customerMap(), 'current', 'qualify', { valueClass: 'necessary' });
  expect(matrixOf(necessary).aimless).toEqual([]);
});

it('asks a step that adds value in part', () => {
  const split = updateNodeData(customerMap(), 'current', 'qualify', {
    valueClass: 'necessary',
    split: { valueAdd: { value: 5, unit: 'min' }, necessary: { value: 5, unit: 'min' } },
  });
  expect(matrixOf(split).aimless.map(({ node }) => node.id)).toEqual(['qualify']);
});

it('takes a need that the map does not have for none', () => {
  const strange = updateNodeData(customerMap(), 'current', 'qualify', { needs: ['N9'] });
  expect(matrixOf(strange).aimless.map(({ node }) => node.id)).toEqual(['qualify']);
});

it('groups coverage by weight, heaviest first', () => {
  expect(matrixOf().byWeight).toEqual([
    { weight: 5, served: 1, all: 1 },
    { weight: undefined, served: 0, all: 1 },
  ]);
});
