import { expect, it } from 'vitest';
import { fieldText, readFieldText } from '#src/model/fieldText.ts';
import { success } from '#src/lib/result.ts';
import { customerFields } from '#src/notation/nodes/customerFields.ts';

it('writes tactics by their names and reads them back, in any case, by id as well', () => {
  const field = customerFields.tactics;
  expect(fieldText(field, ['whitePaper', 'referral', 'ownIdea'])).toBe('White paper, Referral, ownIdea');
  expect(readFieldText(field, 'white paper, Referral; ownIdea, whitepaper')).toEqual(
    success(['whitePaper', 'referral', 'ownIdea']),
  );
});
