import { expect, it } from 'vitest';
import { lengthWords, staysWhole } from '#src/app/link/lengthWords.ts';
import { linkLimits } from '#src/file/shareLink.ts';

const { easy, long, most } = linkLimits;

it.each([
  [easy, 'short enough for mail and chat', true],
  [easy + 1, 'some cut it', true],
  [long, 'some cut it', true],
  [long + 1, 'A file is the safer way', false],
  [most, 'A file is the safer way', false],
  [most + 1, 'too large for a link', false],
  [0, 'This browser can’t make links', false],
])('a link of %d letters: %s', (length, words, isWhole) => {
  expect(lengthWords(length)).toContain(words);
  expect(staysWhole(length)).toBe(isWhole);
});
