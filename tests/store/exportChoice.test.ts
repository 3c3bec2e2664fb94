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
      withMap: false,
      sections: { pull: true, customer: false },
      own: { pptx: { format: '4:3' } },
    } as const;
    expect(readExportChoice(JSON.parse(JSON.stringify(choice)))).toEqual(choice);
  });

  it('keeps what it understands of what was decided of sections and formats', () => {
    const { sections, own } = readExportChoice({
      sections: { pull: 'yes', board: true },
      own: { pptx: 7, csv: {} },
    });
    expect(sections).toEqual({ board: true });
    expect(own).toEqual({ csv: {} });
    // Once a list of ids, which said nothing of those that came later.
    expect(readExportChoice({ sections: ['pull'] }).sections).toBeUndefined();
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
