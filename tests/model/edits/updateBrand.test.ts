import { describe, expect, it } from 'vitest';
import { updateBrand } from '#src/model/edits/updateBrand.ts';
import { smallMap } from '#tests/file/mapSamples.ts';

const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('the look of a map', () => {
  it('is kept part by part, and gone when its last part is', () => {
    const map = smallMap();
    const coloured = updateBrand(map, { accent: '#1f4e79' });
    const whole = updateBrand(coloured, { logo: pixel, font: 'calibri' });
    expect(whole.brand).toEqual({ accent: '#1f4e79', logo: pixel, font: 'calibri' });
    expect(updateBrand(whole, { accent: undefined, logo: undefined, font: undefined })).toEqual(map);
  });

  it('changes nothing where it is that already, and stands in the order of the file', () => {
    const first = updateBrand(smallMap(), { font: 'calibri' });
    const both = updateBrand(first, { accent: '#1f4e79' });
    expect(Object.keys(both.brand ?? {})).toEqual(['accent', 'font']);
    expect(both.brand).toEqual({ accent: '#1f4e79', font: 'calibri' });
    expect(updateBrand(both, { accent: '#1f4e79' })).toBe(both);
    expect(updateBrand(smallMap(), { accent: undefined })).not.toHaveProperty('brand');
    expect(updateBrand(both, { accent: undefined }).brand).toStrictEqual({ font: 'calibri' });
  });

  it('never holds a colour or a picture that is none', () => {
    const map = smallMap();
    expect(updateBrand(map, { accent: 'red' })).toBe(map);
    expect(updateBrand(map, { accent: '#12345678' })).toBe(map);
    expect(updateBrand(map, { logo: 'data:image/svg+xml;base64,PHN2Zz4=' })).toBe(map);
    expect(updateBrand(map, { logo: `${pixel}<script>` })).toBe(map);
  });
});
