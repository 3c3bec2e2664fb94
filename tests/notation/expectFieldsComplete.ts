import { expect } from 'vitest';
import type { Fields } from '#src/notation/field.ts';

/** Every field, those of groups too, says what it is called and what it means; options have labels of their own. */
export function expectFieldsComplete(fields: Fields): void {
  for (const [name, field] of Object.entries(fields)) {
    expect(field.label, name).toMatch(/^[A-Z%]/);
    expect(field.help, name).toMatch(/\.$/);
    if (field.type === 'group') expectFieldsComplete(field.fields);
    if (field.type === 'text') expect(field.maxLength, name).toBeGreaterThan(0);
    if (field.type === 'number') expect(field.max, name).toBeGreaterThan(field.min);
    if (field.type === 'choice') {
      const values = field.options.map((option) => option.value);
      expect(new Set(values).size, name).toBe(values.length);
      expect(new Set(field.options.map((option) => option.label)).size, name).toBe(values.length);
      if (field.whenEmpty !== undefined) expect(values, name).toContain(field.whenEmpty);
    }
  }
}
