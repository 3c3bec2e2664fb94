import { describe, expect, it } from 'vitest';
import { helpText } from '#src/lib/helpText.ts';

describe('the help of a field', () => {
  it('is what was declared, until the build has put it elsewhere', () => {
    expect(helpText('What is done here.')).toBe('What is done here.');
  });

  it('is empty where the build has put it elsewhere and it is not there', () => {
    expect(helpText('§7')).toBe('');
  });
});
