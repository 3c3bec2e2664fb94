import { describe, expect, it } from 'vitest';
import { cleanText } from '#src/lib/cleanText.ts';

describe('cleanText', () => {
  it('turns the soft line break of Office into a space, or a line break where lines are allowed', () => {
    expect(cleanText('Legal\u000breview', { maxLength: 100 })).toBe('Legal review');
    expect(cleanText('Legal\u000breview', { maxLength: 100, multiline: true })).toBe('Legal\nreview');
  });

  it('takes out what makes an export unreadable', () => {
    expect(cleanText('a\u0000b\u0008c\ufffed\ud800e', { maxLength: 100 })).toBe('abcd\ufffde');
  });

  it('cuts long text without splitting a character', () => {
    expect(cleanText('😀😀', { maxLength: 3 })).toBe('😀');
    expect(cleanText('x'.repeat(1_000_000), { maxLength: 200 })).toHaveLength(200);
  });
});
