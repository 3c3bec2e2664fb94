import type { Metric } from '../metric.ts';
import { qualities } from './qualities.ts';

export const rolledCompleteAccurate: Metric = {
  id: 'rolled-complete-accurate',
  title: 'Rolled %C&A',
  short: 'rolled %C&A',
  unit: 'ratio',
  formula: 'Π %C&A',
  help: 'The chance that a delivered unit passed every step complete and accurate. At a choice the mean of the ways, weighted by the delivered units; over all branches of a parallel block; rework left out; a step not assessed counts as 100 %.',
  source: 'Martin & Osterling, *Value Stream Mapping*',
  better: 'more',
  value: ({ headline }) => headline.rolledCompleteAccurate,
  contributions: qualities,
  sums: false,
};
