import { choice, reference } from '../field.ts';

/** Where a symbol of the flow belongs: what dropping it into a band sets, and what may be set otherwise by hand. */
export const placeFields = {
  stage: reference({
    label: 'Stage',
    help: 'The stage of the stream that this belongs to. Dropping it into a column of the map sets it.',
    section: 'customer',
    to: 'stage',
  }),
  zone: choice({
    label: 'Zone',
    help: 'How customers are met here. Empty: as its stage says.',
    section: 'customer',
    options: [
      { value: 'indirect', label: 'Indirect', help: 'They find us: nobody addresses them in person.' },
      { value: 'direct', label: 'Direct', help: 'We are in contact with this one prospect.' },
      { value: 'existing', label: 'Existing customers', help: 'They have bought before.' },
    ],
  }),
  lane: reference({
    label: 'Lane',
    help: 'The team whose row it stands in. Dropping it into a row of the map sets it.',
    section: 'customer',
    to: 'lane',
  }),
};
