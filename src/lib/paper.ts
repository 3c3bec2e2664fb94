import type { Size } from './geometry.ts';

/** The papers that are printed on. */
export const paperIds = ['a3', 'a4', 'letter'] as const;
export type PaperId = (typeof paperIds)[number];
export type Orientation = 'landscape' | 'portrait';

/** What each is called. */
export const paperNames: Readonly<Record<PaperId, string>> = { a3: 'A3', a4: 'A4', letter: 'Letter' };

/** Long and short side in millimetres (ISO 216; ANSI A). */
const sides: Readonly<Record<PaperId, readonly [number, number]>> = {
  a3: [420, 297],
  a4: [297, 210],
  letter: [279.4, 215.9],
};

/** Printer's points in a millimetre. */
export const pointsPerMillimetre = 72 / 25.4;

/** The size of a sheet of this paper in printer's points, 72 to the inch. */
export function paperSize(paper: PaperId, orientation: Orientation): Size {
  const [long, short] = sides[paper].map((side) => side * pointsPerMillimetre);
  if (long === undefined || short === undefined) throw new Error(`a paper without sides: ${paper}`);
  return orientation === 'landscape' ? { width: long, height: short } : { width: short, height: long };
}
