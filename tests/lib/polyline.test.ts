import { describe, expect, it } from 'vitest';
import { cutLine, lengthOf, offsetLine, placeAlong, simplify } from '#src/lib/polyline.ts';

const corner = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 20 },
];

describe('polyline', () => {
  it('is as long as its pieces', () => {
    expect(lengthOf(corner)).toBe(30);
    expect(lengthOf([])).toBe(0);
  });

  it('has a place and a direction at every distance, held to its ends', () => {
    expect(placeAlong(corner, 4)).toEqual({ x: 4, y: 0, dx: 1, dy: 0 });
    expect(placeAlong(corner, 15)).toEqual({ x: 10, y: 5, dx: 0, dy: 1 });
    expect(placeAlong(corner, -3)).toEqual({ x: 0, y: 0, dx: 1, dy: 0 });
    expect(placeAlong(corner, 99)).toEqual({ x: 10, y: 20, dx: 0, dy: 1 });
  });

  it('goes to the right when it has no length', () => {
    expect(placeAlong([{ x: 3, y: 4 }], 1)).toEqual({ x: 3, y: 4, dx: 1, dy: 0 });
  });

  it('is cut between two distances, corners kept', () => {
    expect(cutLine(corner, 5, 12)).toEqual([
      { x: 5, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 2 },
    ]);
    expect(cutLine(corner, 12, 5)).toEqual([]);
  });

  it('loses repeated points and points on a straight run', () => {
    const drawn = [{ x: 0, y: 0 }, { x: 0, y: 0 }, { x: 5, y: 0 }, ...corner.slice(1)];
    expect(simplify(drawn)).toEqual(corner);
  });

  it('has a line beside it with mitred corners, right of the travel for a positive distance', () => {
    expect(offsetLine(corner, 2)).toEqual([
      { x: 0, y: 2 },
      { x: 8, y: 2 },
      { x: 8, y: 20 },
    ]);
    expect(offsetLine(corner, -2)).toEqual([
      { x: 0, y: -2 },
      { x: 12, y: -2 },
      { x: 12, y: 20 },
    ]);
  });
});
