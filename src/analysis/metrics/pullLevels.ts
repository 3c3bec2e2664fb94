import type { MapState } from '#src/model/document.ts';
import type { Metric } from '../metric.ts';
import { contactsOf } from './contacts.ts';

type Level = 'access' | 'attract' | 'achieve';

/** How many touch points work on each level of pull. */
export const pullLevels: readonly Metric[] = [
  pullLevel('access', 'Customers look it up: they find it when they search for it.'),
  pullLevel('attract', 'It draws customers in: they come back to it of their own accord.'),
  pullLevel('achieve', 'It helps customers get something done: they reach a goal of their own with it.'),
];

function pullLevel(level: Level, help: string): Metric {
  return {
    id: `pull-${level}`,
    title: `Pull: ${level}`,
    short: level,
    unit: 'count',
    formula: `Touch points with the level of pull “${level}”`,
    help,
    better: 'none',
    value: (_, { state }) => (saysLevels(state) ? onLevel(state, level).length : undefined),
    contributions: (_, { state }) =>
      onLevel(state, level).map(({ node }) => ({ node: node.id, value: 1, how: level })),
    sums: true,
    missing: 'Say at the touch points which level of pull they work on.',
  };
}

function saysLevels(state: MapState): boolean {
  return contactsOf(state).some(({ details }) => details.pullLevel !== undefined);
}

function onLevel(state: MapState, level: Level) {
  return contactsOf(state).filter(({ details }) => details.pullLevel === level);
}
