import { describe, expect, it } from 'vitest';
import { blankMap } from '#src/app/blankMap.ts';

let count = 0;
const newId = (prefix: string) => `${prefix}_${++count}`;

describe('a blank map', () => {
  it('has the customer in place and named, and what they value as the first need', () => {
    const map = blankMap({ customer: ' Mid-market buyer ', need: 'see it work' }, newId);
    expect(map.customer.name).toBe('Mid-market buyer');
    expect(map.customer.needs).toEqual([{ id: 'N1', text: 'see it work', kind: 'output' }]);
    expect(map.states[0]?.nodes).toMatchObject([{ kind: 'customer', data: { name: 'Mid-market buyer' } }]);
  });

  it('is empty when both questions are skipped', () => {
    const map = blankMap({ customer: '  ', need: '' }, newId);
    expect(map.customer).toEqual({ needs: [], ctqs: [] });
    expect(map.states[0]?.nodes).toEqual([]);
  });

  it('keeps the need without a customer', () => {
    expect(blankMap({ customer: '', need: 'speed' }, newId).customer.needs).toHaveLength(1);
  });
});
