import { describe, expect, it } from 'vitest';
import { defaultExportChoice, readExportChoice } from '#src/store/exportChoice.ts';

describe('the remembered choice of an export', () => {
  it('comes back as it was', () => {
    const choice = {
      format: 'svg',
      scale: 4,
      background: 'transparent',
      ladder: false,
      figures: false,
    } as const;
    expect(readExportChoice(JSON.parse(JSON.stringify(choice)))).toEqual(choice);
  });

  it.each([
    undefined,
    null,
    'png',
    [],
    { format: '', scale: 3, background: 'red', ladder: 'yes', figures: 1 },
  ])('is the default where it is odd: %j', (remembered) => {
    expect(readExportChoice(remembered)).toEqual(defaultExportChoice);
  });
});
