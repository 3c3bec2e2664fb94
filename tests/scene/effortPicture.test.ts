import { describe, expect, it } from 'vitest';
import { dotRadius, type EffortDot, effortPicture } from '#src/scene/effortPicture.ts';

const size = { width: 480, height: 330 };
const dot = (number: string, effort: number, effect: number): EffortDot => ({
  id: number,
  number,
  effort,
  effect,
  look: 'open',
});
const placed = (...dots: readonly EffortDot[]) => effortPicture(dots, size).dots;

describe('effort and effect as a picture', () => {
  it('puts more effort farther to the right, and more effect higher', () => {
    const [little, much] = placed(dot('1', 1, 1), dot('2', 5, 5));
    expect(much?.x).toBeGreaterThan(little?.x ?? Infinity);
    expect(much?.y).toBeLessThan(little?.y ?? 0);
  });

  it('keeps every dot inside the picture', () => {
    const grades = [1, 2, 3, 4, 5];
    const all = grades.flatMap((effort) => grades.map((effect) => dot(`${effort}${effect}`, effort, effect)));
    for (const { x, y } of placed(...all)) {
      expect(x).toBeGreaterThan(dotRadius);
      expect(x).toBeLessThan(size.width - dotRadius);
      expect(y).toBeGreaterThan(dotRadius);
      expect(y).toBeLessThan(size.height - dotRadius);
    }
  });

  it('puts ideas with the same figures beside one another', () => {
    const same = placed(...['1', '2', '3', '4', '5'].map((number) => dot(number, 2, 4)));
    const distances = same.flatMap((a, index) =>
      same.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
    );
    expect(Math.min(...distances)).toBeGreaterThan(2 * dotRadius);
  });

  it('has its four quarters without any idea', () => {
    const words = JSON.stringify(effortPicture([], size).drawing);
    for (const quarter of ['Do first', 'Plan well', 'When there is time', 'Think twice'])
      expect(words).toContain(quarter);
  });
});
