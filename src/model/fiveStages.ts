import type { Stage } from './document.ts';

/**
 * The five stages of marketing as a stream, with the customer's own beside them. Every label can be changed on the map;
 * three keep their plain names until a team has words of its own. After Joe Dager's Value Stream Marketing.
 */
export const fiveStages: readonly Stage[] = [
  {
    id: 'define',
    label: 'Define',
    marketingName: 'Involvement',
    customerStage: 'Aware',
    zone: 'indirect',
  },
  {
    id: 'measure',
    label: 'Measure',
    marketingName: 'Influence',
    customerStage: 'Consider',
    zone: 'indirect',
  },
  { id: 'analyze', label: 'Analyze', customerStage: 'Trust', zone: 'direct' },
  { id: 'improve', label: 'Improve', customerStage: 'Evaluate', zone: 'direct' },
  { id: 'control', label: 'Control', customerStage: 'Buy', zone: 'direct' },
];
