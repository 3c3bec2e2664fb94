import * as fc from 'fast-check';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Place = { readonly parent: Json[] | { [name: string]: Json }; readonly name: string | number };

/** One thing done to a file: `at` and `other` choose the places, whatever the file's size. */
export type Spoiling = {
  readonly how: (typeof ways)[number];
  readonly at: number;
  readonly other: number;
  readonly value: Json;
};

const ways = ['set', 'delete', 'twice', 'rename', 'swap', 'copy', 'wrap', 'unsafe', 'deep'] as const;

/** Stands in the tree for what JSON.stringify would not write. */
const huge = '@huge@';
const minusHuge = '@-huge@';
const minusZero = '@-zero@';
const unsafe = '@proto@';

const names = [
  'id',
  'kind',
  'data',
  'from',
  'x',
  'need',
  'stage',
  'extra',
  'toString',
  'later',
  'a\u0000b',
  '',
];

const nasty: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, false, [], {}, [[]], [null], [{}]),
  fc.constantFrom<Json>(0, minusZero, -1, 0.1, 1e300, -1e300, 5e-324, 2 ** 53, 100_001, huge, minusHuge),
  fc.constantFrom<Json>(
    '',
    ' ',
    'n0',
    'n1',
    'state0',
    'N0',
    'step',
    'constructor',
    '__proto__',
    '=1+1',
    '\u202e',
  ),
  fc.constantFrom<Json>(
    'a\u0000b',
    'line\u000bbreak',
    '\ud800',
    'x\udfff',
    '\ufffe',
    '\u0085',
    '<img src=x>',
    '🏳️‍🌈',
  ),
  fc.constantFrom<Json>('x'.repeat(300), 'x'.repeat(5000), '\ud83d'.repeat(250), 'é'.repeat(110_000)),
  fc.constantFrom<Json>({ value: huge, unit: 'd' }, { value: 1, unit: 'd', plus: { value: -1, unit: 'h' } }, [
    'n0',
    'n0',
    'a\u0000b',
  ]),
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as Json),
);

/** Up to so many of them. */
export const spoilings = (most: number): fc.Arbitrary<readonly Spoiling[]> =>
  fc.array(fc.record({ how: fc.constantFrom(...ways), at: fc.nat(), other: fc.nat(), value: nasty }), {
    minLength: 1,
    maxLength: most,
  });

/** The file's text after all of them: still JSON, hardly ever a good map. */
export function spoilt(text: string, changes: readonly Spoiling[]): string {
  const root: Json[] = [JSON.parse(text) as Json];
  for (const change of changes) {
    const places = placesIn(root);
    const place = places[change.at % places.length];
    const other = places[change.other % places.length];
    if (place !== undefined && other !== undefined) spoil(place, other, change);
  }
  return JSON.stringify(root[0], undefined, 1)
    .replaceAll(`"${huge}"`, '1e999')
    .replaceAll(`"${minusHuge}"`, '-1e999')
    .replaceAll(`"${minusZero}"`, '-0')
    .replaceAll(`"${unsafe}"`, '"__proto__"');
}

/** Every value with where it stands, the outermost object itself left out. */
function placesIn(root: Json[]): readonly Place[] {
  const places: Place[] = [];
  const walk = (parent: Json) => {
    if (typeof parent !== 'object' || parent === null) return;
    if (Array.isArray(parent)) {
      for (let index = 0; index < parent.length; index += 1) places.push({ parent, name: index });
      parent.forEach(walk);
      return;
    }
    for (const name of Object.keys(parent)) {
      // What makes it a file of ours stays, or nearly all would be refused for the same reason.
      if (name !== 'format' && name !== 'version') places.push({ parent, name });
    }
    Object.values(parent).forEach(walk);
  };
  walk(root[0] ?? null);
  return places;
}

function spoil(place: Place, other: Place, { how, value, at, other: number }: Spoiling): void {
  const before = read(place);
  switch (how) {
    case 'set':
      return write(place, copy(value));
    case 'delete':
      return remove(place);
    case 'twice':
      if (Array.isArray(place.parent)) place.parent.push(copy(before));
      else place.parent[`${place.name}2`] = copy(before);
      return undefined;
    case 'rename':
      remove(place);
      if (!Array.isArray(place.parent)) place.parent[names[number % names.length] ?? ''] = before;
      return undefined;
    case 'swap': {
      const after = copy(read(other));
      write(other, copy(before));
      return write(place, after);
    }
    case 'copy':
      return write(place, copy(read(other)));
    case 'wrap':
      return write(place, at % 2 === 0 ? [before] : { id: before });
    case 'unsafe':
      return write(place, { [unsafe]: { polluted: true }, constructor: { prototype: { polluted: true } } });
    case 'deep':
      return write(place, JSON.parse(`${'['.repeat(number % 80)}1${']'.repeat(number % 80)}`) as Json);
  }
}

function read({ parent, name }: Place): Json {
  return (Array.isArray(parent) ? parent[Number(name)] : parent[name]) ?? null;
}

function write({ parent, name }: Place, value: Json): void {
  if (Array.isArray(parent)) parent[Number(name)] = value;
  else parent[name] = value;
}

function remove({ parent, name }: Place): void {
  if (Array.isArray(parent)) parent.splice(Number(name), 1);
  else delete parent[name];
}

function copy(value: Json): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/** Characters lost, put in and cut off at the end. */
export type Scratch = {
  readonly at: number;
  readonly drop: number;
  readonly put: string;
  readonly cut: boolean;
};

export const scratches: fc.Arbitrary<readonly Scratch[]> = fc.array(
  fc.record({
    at: fc.nat(),
    drop: fc.nat(6),
    put: fc.constantFrom('', '"', '}', ']', '9', '\u0000', ',', 'e', '\ud800', '\\', '\ufeff', '1e999'),
    cut: fc.integer({ min: 0, max: 7 }).map((number) => number === 0),
  }),
  { minLength: 1, maxLength: 3 },
);

/** The text after all of them: seldom JSON. */
export function scratched(text: string, changes: readonly Scratch[]): string {
  return changes.reduce((now, { at, drop, put, cut }) => {
    const place = at % (now.length + 1);
    return cut ? now.slice(0, place) : now.slice(0, place) + put + now.slice(place + drop);
  }, text);
}
