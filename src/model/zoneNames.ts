import type { Zone } from './placeOf.ts';

/** What the zones are called. */
export const zoneNames: Readonly<Record<Zone, string>> = {
  indirect: 'Indirect',
  direct: 'Direct',
  existing: 'Existing customers',
};
