import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { saveMap } from '#src/file/save.ts';
import { fragmentText, mapFragment } from '#src/file/shareLink.ts';
import { anyMap, smallMap } from '../mapSamples.ts';
import { brokenPromises } from './promises.ts';
import { type Scratch, scratched, scratches, type Spoiling, spoilings, spoilt } from './spoil.ts';

/** How many links: `FUZZ_RUNS=100000 npx vitest run --project pure tests/file/fuzz`. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 10_000);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

const documents = [smallMap(), ...fc.sample(anyMap, { numRuns: 60, seed })];
const files = documents.map(saveMap);
const texts = files.map((file) => JSON.stringify(JSON.parse(file)));
const links = await Promise.all(documents.map(mapFragment));

function framed(bytes: Uint8Array): string {
  const letters = Buffer.from(bytes).toString('base64url');
  return `map=1.${letters.length.toString(36)}.${letters}`;
}

/** What is done to a link: its letters, what they pack, or the packed bytes. */
type Change =
  | { readonly what: 'letters'; readonly changes: readonly Scratch[] }
  | { readonly what: 'content'; readonly changes: readonly Spoiling[] }
  | { readonly what: 'text'; readonly changes: readonly Scratch[] }
  | { readonly what: 'bytes'; readonly bytes: Uint8Array };

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 14, arbitrary: fc.record({ what: fc.constant('letters' as const), changes: scratches }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('content' as const), changes: spoilings(3) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('text' as const), changes: scratches }) },
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('bytes' as const), bytes: fc.uint8Array({ maxLength: 400 }) }),
  },
);

function changed(at: number, how: Change): string {
  const file = files[at % files.length] ?? '';
  switch (how.what) {
    case 'letters':
      return scratched(links[at % links.length] ?? '', how.changes);
    case 'content':
      return framed(deflateSync(spoilt(file, how.changes)));
    case 'text':
      return framed(deflateSync(scratched(file, how.changes)));
    case 'bytes':
      return framed(how.bytes);
  }
}

function brokenRefusal(problem: string): readonly string[] {
  return problem.length > 40 ? [] : ['refused without words'];
}

/** The checksum lets letters pass only when none of them was touched; what is packed anew is a file like any other. */
function brokenText(text: string, at: number, { what }: Change): readonly string[] {
  if (what !== 'letters') return brokenPromises(text);
  return text === texts[at % texts.length] ? [] : ['another map than the one that was packed'];
}

it(`a stranger's link is refused in words or gives a whole map (seed ${seed})`, {
  timeout: 900_000,
}, async () => {
  const met = { refused: 0, read: 0 };
  await fc.assert(
    fc.asyncProperty(fc.nat(), change, async (at, how) => {
      const text = await fragmentText(changed(at, how));
      met[text.ok ? 'read' : 'refused'] += 1;
      expect(text.ok ? brokenText(text.value, at, how) : brokenRefusal(text.problem)).toEqual([]);
    }),
    { numRuns: runs, seed },
  );
  // Neither all of them nor none: the fuzzing is not in vain.
  expect(Math.min(met.refused, met.read)).toBeGreaterThan(runs / 50);
});
