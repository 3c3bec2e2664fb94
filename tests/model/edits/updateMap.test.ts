import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { createDocument } from '#src/model/create.ts';
import { type MapPatch, updateMap } from '#src/model/edits/updateMap.ts';

const before = createDocument({
  id: 'm',
  title: 'Leads',
  stream: { unit: 'lead', start: 'visit', roles: { manager: 'Ann', leader: 'Bob' } },
  customer: {
    name: 'Buyer',
    needs: [{ id: 'N1', text: 'Know', kind: 'output' }],
    ctqs: [{ id: 'Q1', measure: 'Hours' }],
  },
});

describe('changing the head of a map', () => {
  it.each<[keyof MapPatch, MapPatch]>([
    ['title', { title: 'Accounts' }],
    ['stream', { stream: { segment: 'Small firms' } }],
    ['calendar', { calendar: { hoursPerDay: 7, daysPerWeek: 4 } }],
    ['customer', { customer: { decisionTime: duration(3, 'wk') } }],
  ])('sets its %s and keeps all else', (part, patch) => {
    const after = updateMap(before, patch);
    expect(after[part]).toEqual(
      part === 'stream' || part === 'customer' ? { ...before[part], ...patch[part] } : patch[part],
    );
    const rest = (['title', 'stream', 'calendar', 'customer', 'states'] as const).filter(
      (name) => name !== part,
    );
    for (const other of rest) expect(after[other]).toBe(before[other]);
  });

  it.each<[string, MapPatch]>([
    ['nothing', {}],
    ['the same calendar', { calendar: { ...before.calendar } }],
    ['the same roles', { stream: { roles: { leader: 'Bob', manager: 'Ann' } } }],
    ['the same needs', { customer: { needs: before.customer.needs } }],
    ['a field emptied that is not there', { customer: { pain: '' }, stream: { end: undefined } }],
  ])('gives back the same map for %s', (_what, patch) => {
    expect(updateMap(before, patch)).toBe(before);
  });

  it('cuts a title that is too long', () => {
    expect(updateMap(before, { title: 'x'.repeat(201) }).title).toBe('x'.repeat(200));
  });
});

describe('the roles of a stream', () => {
  it('are set together and cleaned', () => {
    const after = updateMap(before, { stream: { roles: { coordinator: 'Eve\u000bM', leader: '' } } });
    expect(after.stream.roles).toEqual({ coordinator: 'Eve M' });
    expect(after.stream.start).toBe('visit');
  });

  it('are left out when none has a name, or they are taken away', () => {
    const gone = { unit: 'lead', kind: 'customer', start: 'visit' };
    expect(updateMap(before, { stream: { roles: { manager: '' } } }).stream).toStrictEqual(gone);
    expect(updateMap(before, { stream: { roles: undefined } }).stream).toStrictEqual(gone);
  });

  it('stay when another field is set', () => {
    expect(updateMap(before, { stream: { end: 'order' } }).stream.roles).toEqual(before.stream.roles);
  });
});

describe('the lists of the customer', () => {
  it('are set as wholes, each apart from the other', () => {
    const needs = updateMap(before, { customer: { needs: [] } }).customer;
    expect(needs).toEqual({ ...before.customer, needs: [] });
    const ctqs = updateMap(before, { customer: { ctqs: [{ id: 'Q2', measure: 'Days\u0000', unit: '' }] } });
    expect(ctqs.customer).toStrictEqual({ ...before.customer, ctqs: [{ id: 'Q2', measure: 'Days' }] });
  });

  it('keep the words that may not be missing, empty', () => {
    const { customer } = updateMap(before, {
      customer: {
        needs: [{ id: 'N1', text: '', kind: 'service' }],
        ctqs: [{ id: 'Q1', measure: '', need: 'N1' }],
      },
    });
    expect(customer.needs).toEqual([{ id: 'N1', text: '', kind: 'service' }]);
    expect(customer.ctqs).toEqual([{ id: 'Q1', measure: '', need: 'N1' }]);
  });
});
