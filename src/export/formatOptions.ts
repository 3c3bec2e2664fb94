import type { MapDocument, MapState } from '#src/model/document.ts';
import { isJsonObject } from '#src/lib/json.ts';

/**
 * What a format asks besides what every picture is asked (size, ground, sections): paper, which slides, colours. Declared
 * once like the fields of a kind; the export dialog, what is remembered and the commands follow. One file each in
 * `options/`, which the page fetches with the dialog and with the format's own code, never at the start.
 */
type OptionBase = {
  readonly label: string;
  readonly help?: string;
  /** Undefined: always. Not offered, it keeps what was chosen. */
  readonly isOffered?: (about: OptionAbout) => boolean;
};
type Alternative<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly help?: string;
};
/** Yes or no. */
export type SwitchOption = OptionBase & { readonly type: 'switch'; readonly preset: boolean };
/** One of a few. */
export type ChoiceOption<Value extends string = string> = OptionBase & {
  readonly type: 'choice';
  readonly options: readonly Alternative<Value>[];
  readonly preset: Value;
};
/** Any number of them, in the order in which they are declared. */
export type SeveralOption<Value extends string = string> = OptionBase & {
  readonly type: 'several';
  readonly options: readonly Alternative<Value>[];
  readonly preset: readonly Value[];
};
export type FormatOption = SwitchOption | ChoiceOption | SeveralOption;
export type FormatOptions = { readonly [name: string]: FormatOption };

/** What an option's being offered may depend on. */
export type OptionAbout = {
  readonly document: MapDocument;
  readonly state: MapState;
  /** Whether only a selection is exported. */
  readonly isPart: boolean;
  /** What is chosen for the other options. */
  readonly values: OptionValues;
};
export type OptionValues = { readonly [name: string]: boolean | string | readonly string[] };

type ValueOfOption<Option extends FormatOption> =
  Option extends ChoiceOption<infer Value>
    ? Value
    : Option extends SeveralOption<infer Value>
      ? readonly Value[]
      : boolean;
/** What is chosen: each option has a value, its preset where nothing was chosen. */
export type ChosenOf<Options extends FormatOptions> = {
  readonly [Name in keyof Options]: ValueOfOption<Options[Name]>;
};

/** A format's own options, and what the dialog says of what will be made: `Slides, 16:9`. */
export type OwnOptions = {
  readonly options: FormatOptions;
  readonly says?: (values: OptionValues) => string;
};

export function switchOption(option: Omit<SwitchOption, 'type'>): SwitchOption {
  return { type: 'switch', ...option };
}
export function choiceOption<const Value extends string>(
  option: Omit<ChoiceOption<Value>, 'type'>,
): ChoiceOption<Value> {
  return { type: 'choice', ...option };
}
export function severalOption<const Value extends string>(
  option: Omit<SeveralOption<Value>, 'type'>,
): SeveralOption<Value> {
  return { type: 'several', ...option };
}

/** The choice as it was remembered (`options.own?.['pptx']`); anything missing or odd is the preset. */
export function readOptions<Options extends FormatOptions>(
  options: Options,
  remembered: unknown,
): ChosenOf<Options> {
  const given = isJsonObject(remembered) ? remembered : {};
  const chosen = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, readOption(option, given[name])]),
  );
  // Each value is one that its option allows, which is what `ChosenOf` says.
  return chosen as ChosenOf<Options>;
}

function readOption(option: FormatOption, value: unknown): boolean | string | readonly string[] {
  switch (option.type) {
    case 'switch':
      return typeof value === 'boolean' ? value : option.preset;
    case 'choice':
      return option.options.find((each) => each.value === value)?.value ?? option.preset;
    case 'several':
      return Array.isArray(value)
        ? option.options.flatMap((each) => (value.includes(each.value) ? [each.value] : []))
        : option.preset;
  }
}
