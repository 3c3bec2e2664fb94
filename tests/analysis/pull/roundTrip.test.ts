import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { pullPlan } from '#src/analysis/pull/pullPlan.ts';
import { duration } from '#src/lib/duration.ts';
import { setDemand } from '#src/model/edits/setDemand.ts';
import { anyStream, drawn } from '../randomStream.ts';

const month = duration(1, 'mo');

it('asks for what comes in today when what is delivered today is wanted, at every step of any stream', () => {
  let followed = 0;
  fc.assert(
    fc.property(anyStream, (piece) => {
      const map = setDemand(drawn(piece).map, 'current', { units: 100, per: month, at: 'entry' });
      const today = analyse(map, 'current');
      const delivered = today.headline.deliveredPerPeriod ?? 0;
      if (!(delivered > 1e-6)) return;
      followed += 1;
      const { entry, steps } = pullPlan(map, 'current', { units: delivered, per: month }, 0.85);
      expect(entry).toBeCloseTo(100, 6);
      for (const { node, units } of steps)
        expect(units).toBeCloseTo(today.nodes.get(node.id)?.arrivalsPerPeriod ?? Number.NaN, 6);
    }),
    { numRuns: 40, seed: 4 },
  );
  expect(followed).toBeGreaterThan(20);
});
