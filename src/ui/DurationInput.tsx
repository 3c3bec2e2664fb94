import { type Duration, type DurationUnit, durationText } from '#src/lib/duration.ts';
import { parseDuration } from '#src/lib/parseDuration.ts';
import { type ControlProps, ParsedInput } from './ParsedInput.tsx';

export type DurationInputProps = ControlProps & {
  /** Undefined: not known, which is not zero. */
  readonly value: Duration | undefined;
  readonly onChange: (value: Duration | undefined) => void;
  /** The unit of a bare number. */
  readonly defaultUnit: DurationUnit;
};

/** A duration typed as text: `90`, `1.5h`, `2d 4h`, `5 cd`. */
export function DurationInput({ defaultUnit, ...rest }: DurationInputProps) {
  return <ParsedInput {...rest} format={durationText} parse={(text) => parseDuration(text, defaultUnit)} />;
}
