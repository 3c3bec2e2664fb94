import { customer, exit, node, source, step } from '#tests/analysis/mapOf.ts';
import { type CheckCase, type MapParts, pair, stages } from './withParts.ts';

const need = { id: 'N1', text: 'An answer when I ask', kind: 'service' } as const;
const other = { id: 'N2', text: 'A price', kind: 'output' } as const;
const ctq = { id: 'Q1', need: 'N1', measure: 'Hours to the answer' };

/** Visitors → a → b → buyer. */
const line: MapParts = {
  nodes: { visitors: source, a: step(), b: step(), buyer: customer },
  edges: ['visitors > a', 'a > b', 'b > buyer'],
};
const buyer = { name: 'A buyer' };
const nameless = { kind: 'customer', data: { name: undefined } };
const work = { pt: [1, 'h'], class: 'value-add' } as const;
const contact = (data: object) => node('touchPoint', { ...data });
const placed = (a: string, b: string): MapParts => ({
  state: { stages },
  nodes: { a: step({ stage: a }), b: step({ stage: b }) },
});

/** What is said of the customer: who it is, needs, stages, zones, contacts, content, roles. */
export const customerCases: Readonly<Record<string, CheckCase>> = {
  'no-customer': pair(
    { ...line, nodes: { visitors: source, a: step(), b: step(), buyer: nameless } },
    { customer: { needs: [need] } },
    { customer: { needs: [need], ...buyer } },
  ),
  'no-need': pair(line, { customer: buyer }, { customer: { ...buyer, needs: [need] } }),
  'step-without-need': pair(
    { ...line, customer: { ...buyer, needs: [need] } },
    { nodes: { a: step({ ...work, needs: ['N1'] }), b: step(work) } },
    { nodes: { a: step({ ...work, needs: ['N1'] }), b: step({ ...work, needs: ['N1'] }) } },
  ),
  'need-without-step': pair(
    { ...line, customer: { ...buyer, needs: [need, other] } },
    { nodes: { a: step({ needs: ['N1'] }) } },
    { nodes: { a: step({ needs: ['N1', 'N2'] }) } },
  ),
  'pain-without-relief': pair(
    line,
    { customer: { pain: 'Nobody answers' } },
    { customer: { pain: 'Nobody answers', relief: 'An answer within the hour' } },
  ),
  'needs-of-one-kind': pair(
    line,
    { customer: { ...buyer, needs: [need, { ...need, id: 'N3' }] } },
    { customer: { ...buyer, needs: [need, other] } },
  ),
  'heavy-need-without-ctq': pair(
    { ...line, customer: { ...buyer, needs: [{ ...need, weight: 4 }] } },
    {},
    { customer: { ctqs: [ctq] } },
  ),
  'ctq-without-step': pair(
    { ...line, customer: { needs: [need], ctqs: [ctq, { ...ctq, id: 'Q2' }] } },
    { nodes: { a: step({ ctqs: ['Q1'] }) } },
    { nodes: { a: step({ ctqs: ['Q1', 'Q2'] }) } },
  ),
  'step-without-stage': pair(
    { ...line, state: { stages: stages.slice(0, 1) } },
    { nodes: { a: step({ stage: 'indirect' }) } },
    { nodes: { a: step({ stage: 'indirect' }), b: step({ stage: 'indirect' }) } },
  ),
  'direct-without-indirect': pair(line, placed('direct', 'direct'), placed('indirect', 'direct')),
  'missing-pull-level': pair(
    line,
    { nodes: { a: contact({ pullLevel: 'access' }), b: contact({ pullLevel: 'attract' }) } },
    {
      nodes: { ...levels('access', 'attract', 'achieve') },
      edges: ['visitors > a', 'a > b', 'b > c', 'c > buyer'],
    },
  ),
  'no-self-serve': pair(
    line,
    { nodes: { a: contact({ startedBy: 'us' }), b: contact({ startedBy: 'us' }) } },
    { nodes: { a: contact({ startedBy: 'customer' }), b: contact({ startedBy: 'us' }) } },
  ),
  'content-used-once': pair(
    { ...line, nodes: { ...line.nodes, a: step({ contents: ['paper'] }) } },
    { map: { contents: [{ id: 'paper', title: 'White paper' }] } },
    { map: { contents: [{ id: 'paper', title: 'White paper', otherUses: 4 }] } },
  ),
  'nothing-for-existing-customers': pair(line, placed('indirect', 'direct'), placed('direct', 'existing')),
  'stream-stops-at-purchase': pair(line, placed('indirect', 'direct'), {
    ...placed('indirect', 'direct'),
    edges: ['visitors > a', 'a > b', 'b > buyer', 'buyer @ a 10'],
  }),
  'cold-entry': pair(
    { ...line, stream: { ring: 'engaged' } },
    {},
    { edges: ['visitors > a', 'a > b', 'b > buyer', 'buyer @ a 10'] },
  ),
  'new-segment-from-nowhere': pair(
    { ...line, stream: { ring: 'new', segment: 'Schools' } },
    {},
    { edges: ['visitors > a', 'a > b', 'b > buyer', 'buyer @ visitors 10'] },
  ),
  'loss-without-reason': pair(
    { customer: buyer, edges: ['visitors > a', 'a > buyer 50', 'a > lost 20', 'a > gone 30'] },
    { nodes: { ...line.nodes, lost: exit, gone: node('exit', { reason: 'no budget' }) } },
    {
      nodes: {
        ...line.nodes,
        lost: node('exit', { reason: 'chose another' }),
        gone: node('exit', { reason: 'no budget' }),
      },
    },
  ),
  'roles-missing': pair(
    line,
    { stream: { roles: { manager: 'Ann', coordinator: 'Ann', leader: 'Bo' } } },
    { stream: { roles: { manager: 'Ann', coordinator: 'Cy', leader: 'Bo' } } },
  ),
  'shorter-than-decision': pair(
    { ...line, nodes: { ...line.nodes, a: step({ wait: [2, 'd'] }) } },
    { customer: { decisionTime: { value: 5, unit: 'd' } } },
    { customer: { decisionTime: { value: 1, unit: 'd' } } },
  ),
  'late-first-response': pair(
    line,
    { nodes: { a: contact({ startedBy: 'customer', waitTime: { value: 2, unit: 'h' } }) } },
    { nodes: { a: contact({ startedBy: 'customer', waitTime: { value: 30, unit: 'min' } }) } },
  ),
  'idea-without-owner': pair(
    line,
    { nodes: { idea: node('burst') } },
    { nodes: { idea: node('burst', { comment: 'Ann, by the share answered in an hour' }) } },
  ),
};

function levels(first: string, second: string, third: string) {
  return {
    a: contact({ pullLevel: first }),
    b: contact({ pullLevel: second }),
    c: contact({ pullLevel: third }),
  };
}
