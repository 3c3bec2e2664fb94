import { expect, it } from 'vitest';
import { ideaFields } from '#src/model/ideaFields.ts';
import { edge, node, state } from './maps.ts';

const map = state([node('a'), node('b', 'customer')], [edge('a>b')]);
const changeable = (target: string | undefined, change = {}) => {
  const field = ideaFields(map, { ...(target !== undefined && { target }), change })['change'];
  return field?.type === 'group' ? Object.keys(field.fields) : undefined;
};

it('offers to change what the step has, and what the connection has', () => {
  expect(changeable('a')).toContain('waitTime');
  expect(changeable('a')).not.toContain('transferTime');
  expect(changeable('a>b:push')).toEqual(['sharePercent', 'transferTime']);
});

it('offers no change of nothing, but shows what is said', () => {
  expect(changeable(undefined)).toBeUndefined();
  expect(changeable('gone', { people: 2 })).toEqual(['people']);
});

it('leaves all other fields', () => {
  expect(Object.keys(ideaFields(map, {}))).toContain('hypothesis');
});
