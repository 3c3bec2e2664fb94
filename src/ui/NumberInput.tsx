import { type NumberLimits, parseNumber } from '#src/lib/parseNumber.ts';
import { plainDecimal } from '#src/lib/plainDecimal.ts';
import { failure } from '#src/lib/result.ts';
import { type ControlProps, ParsedInput } from './ParsedInput.tsx';

export type NumberInputProps = ControlProps &
  NumberLimits & {
    /** Undefined: not known, which is not zero. */
    readonly value: number | undefined;
    readonly onChange: (value: number | undefined) => void;
    /** Empty is refused: there must be a number. */
    readonly required?: boolean;
  };

/** A number typed as text, within limits: `12`, `1,5`, `1 200`, `75 %`. */
export function NumberInput(props: NumberInputProps) {
  const { min, max, aboveMin, integer, unit, required = false, ...rest } = props;
  const limits: NumberLimits = {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(aboveMin !== undefined && { aboveMin }),
    ...(integer !== undefined && { integer }),
    ...(unit !== undefined && { unit }),
  };
  return (
    <ParsedInput
      {...rest}
      unit={unit}
      inputMode="decimal"
      format={plainDecimal}
      parse={(text) =>
        required && text.trim() === '' ? failure('A number is needed here.') : parseNumber(text, limits)
      }
    />
  );
}
