import type { Duration, DurationUnit } from '#src/lib/duration.ts';

/**
 * A field of a kind, declared once. From the declaration follow the TypeScript type, the file check, the form in the
 * inspector, the table column, the CSV header, the JSON Schema and the reference page.
 *
 * Every field may be unknown: it is then left out of the data, which is not the same as zero.
 */
type FieldBase = {
  readonly label: string;
  readonly help: string;
  /** The symbol of `docs/measures`, or a short column head: `PT`, `%C&A`. */
  readonly short?: string;
  /** Where the inspector shows it: the four fields first, the rest folded under a heading. Default `more`. */
  readonly section?: FieldSection;
  /** Name of a field of the same kind in whose place this one stands: of the two at most one is known. */
  readonly replaces?: string;
  readonly quick?: QuickWords;
};
/**
 * How a field is said when a whole step is typed in one line (`Legal review 3h wait 8d 75% @Ann`), and what a column of a
 * spreadsheet with it may be called beside its label and short name. In lower case; no word twice in a kind.
 */
export type QuickWords = {
  /** In front of the value: `wait 8d`. The first is the one that is written. */
  readonly words?: readonly string[];
  /** Behind a number: `75%`, `0.4p`. The first is the one that is written. */
  readonly suffixes?: readonly string[];
  /** True: a duration with nothing in front is this field. One field of a kind. */
  readonly isBare?: true;
  /** A sign in front of a text: `@Ann`. */
  readonly sign?: string;
  /** Other heads of a column: `activity`. */
  readonly heads?: readonly string[];
};
export type FieldSection = 'first' | 'flow' | 'plan' | 'result' | 'customer' | 'capacity' | 'trust' | 'more';

export type TextField = FieldBase & {
  readonly type: 'text';
  readonly multiline?: boolean;
  /** In UTF-16 units; a longer text in a file is cut and reported. */
  readonly maxLength: number;
  /** What every value looks like, as a pattern and in words: others are left out. */
  readonly form?: { readonly pattern: string; readonly words: string };
};
export type DurationField = FieldBase & {
  readonly type: 'duration';
  /** The unit of a bare number. */
  readonly defaultUnit: DurationUnit;
};
export type NumberField = FieldBase & {
  readonly type: 'number';
  readonly min: number;
  readonly max: number;
  /** True: the minimum itself is refused ("more than"). */
  readonly aboveMin?: boolean;
  readonly integer?: boolean;
  /** Shown behind the value: `%`, `units`. */
  readonly unit?: string;
};
export type ChoiceField<Value extends string = string> = FieldBase & {
  readonly type: 'choice';
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly help?: string;
    /** The colour of what it means, where it has one on the map. */
    readonly tone?: 'value' | 'necessary' | 'waste' | 'customer';
    /** Words for it where a whole step is typed in one line; the first is the one that is written. */
    readonly quick?: readonly string[];
  }[];
  /** What is meant while nothing is chosen. */
  readonly whenEmpty?: Value;
};
export type DateField = FieldBase & { readonly type: 'date' };
/**
 * The lists of a map that a field may point into; `referenceTargets` says what stands in them. `item`: the symbols
 * and connections of the same state.
 */
export type ReferenceList = 'need' | 'ctq' | 'content' | 'tactic' | 'stage' | 'lane' | 'item';
/** One entry of a list of the map, by its id. An id that is not in the list means nothing, and is kept. */
export type ReferenceField = FieldBase & { readonly type: 'reference'; readonly to: ReferenceList };
/** Any number of them, each once, in the order in which they were chosen. */
export type ReferencesField = FieldBase & { readonly type: 'references'; readonly to: ReferenceList };
export type GroupField<Fields extends GroupMembers = GroupMembers> = FieldBase & {
  readonly type: 'group';
  readonly fields: Fields;
};
export type PlainField =
  | TextField
  | DurationField
  | NumberField
  | ChoiceField
  | DateField
  | ReferenceField
  | ReferencesField;
export type GroupMembers = { readonly [name: string]: PlainField };
export type Field = PlainField | GroupField;
export type Fields = { readonly [name: string]: Field };

/** The value that a field holds when it is known. */
export type ValueOf<F extends Field> =
  F extends ChoiceField<infer Value>
    ? Value
    : F extends TextField | DateField | ReferenceField
      ? string
      : F extends ReferencesField
        ? readonly string[]
        : F extends NumberField
          ? number
          : F extends DurationField
            ? Duration
            : F extends GroupField<infer Members>
              ? { readonly [Name in keyof Members]?: ValueOf<Members[Name]> }
              : never;

/** The data of a kind with these fields: each may be missing. */
export type DataOf<F extends Fields> = { readonly [Name in keyof F]?: ValueOf<F[Name]> };

type Options<F extends Field> = Omit<F, 'type'>;

export function text(options: Omit<Options<TextField>, 'maxLength'> & { maxLength?: number }): TextField {
  return { type: 'text', maxLength: 2000, ...options };
}
export function durationField(options: Options<DurationField>): DurationField {
  return { type: 'duration', ...options };
}
export function number(options: Options<NumberField>): NumberField {
  return { type: 'number', ...options };
}
/** A percentage from 0 to 100. */
export function percent(options: Omit<Options<NumberField>, 'min' | 'max' | 'unit'>): NumberField {
  return { type: 'number', min: 0, max: 100, unit: '%', ...options };
}
export function choice<const Value extends string>(options: Options<ChoiceField<Value>>): ChoiceField<Value> {
  return { type: 'choice', ...options };
}
/** A day, written `2026-11-22`. */
export function date(options: Options<DateField>): DateField {
  return { type: 'date', ...options };
}
export function reference(options: Options<ReferenceField>): ReferenceField {
  return { type: 'reference', ...options };
}
export function references(options: Options<ReferencesField>): ReferencesField {
  return { type: 'references', ...options };
}
export function group<F extends GroupMembers>(options: Options<GroupField<F>>): GroupField<F> {
  return { type: 'group', ...options };
}
