import { customer, mapOf, source, step } from '../mapOf.ts';

/**
 * 40 opportunities a month from discovery to purchase. People give three quarters of 160 hours a month: 120 h each.
 */
export function salesStream() {
  const work = (name: string, hours: number, people: number) =>
    step({ name, pt: [hours, 'h'], people, availabilityPercent: 75 });
  return mapOf({
    nodes: {
      prospects: source,
      discovery: work('Discovery with customer', 2, 2),
      demo: work('Demo / proof', 5, 1.7),
      proposal: work('Proposal and pricing', 4, 2),
      legal: work('Security, legal, procurement', 6, 0.8),
      close: work('Close and hand over', 1.5, 0.5),
      won: customer,
    },
    edges: [
      'prospects > discovery',
      'discovery > demo 70',
      'demo > proposal 55',
      'proposal > legal 65',
      'legal > close 84',
      'close > won',
    ],
    calendar: { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 },
    demand: { units: 40, per: { value: 1, unit: 'mo' }, at: 'entry' },
  });
}
