import { expect, it } from 'vitest';
import { daysSinceRevision } from '#src/analysis/agility.ts';
import { createState } from '#src/model/create.ts';

it('counts the days since a state was last gone over', () => {
  expect(daysSinceRevision(createState({ revision: '2026-11-20' }), '2026-11-26')).toBe(6);
  expect(daysSinceRevision(createState({ revision: '2026-11-27' }), '2026-11-26')).toBe(0);
  expect(daysSinceRevision(createState(), '2026-11-26')).toBeUndefined();
  expect(daysSinceRevision(createState({ revision: 'soon' }), '2026-11-26')).toBeUndefined();
  expect(daysSinceRevision(createState({ revision: '2026-11-20' }), 'today')).toBeUndefined();
});
