import { describe, expect, it } from 'vitest';
import { pathData } from '#src/lib/pathData.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import { waitFill } from '#src/scene/ladderFills.ts';

const rect = { x: 5, y: 100, width: 40, height: 14 };

describe('the filling of waiting', () => {
  it('draws level lines over what the customer spends, all of them in one shape and within it', () => {
    const [, lines] = waitFill(rect, 'customer');
    expect(lines?.shape === 'path' && pathData(lines.commands)).toBe(
      'M5 103L45 103L45 105L5 105ZM5 109L45 109L45 111L5 111Z',
    );
  });

  it('draws no line that would hang over a flat one', () => {
    const bounds = primitiveBounds(waitFill({ ...rect, height: 4 }, 'customer'));
    expect(bounds).toEqual({ ...rect, height: 4 });
  });

  it('draws nothing where nobody waits', () => {
    for (const owner of ['ours', 'shared', 'scheduled', 'customer'] as const) {
      expect(waitFill({ ...rect, width: 0 }, owner)).toEqual([]);
    }
  });
});
