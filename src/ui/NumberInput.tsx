import { type NumberLimits, parseNumber } from '#src/lib/parseNumber.ts';
import { type ControlProps, ParsedInput } from './ParsedInput.tsx';

export type NumberInputProps = ControlProps &
  NumberLimits & {
    /** Undefined: not known, which is not zero. */
    readonly value: number | undefined;
    readonly onChange: (value: number | undefined) => void;
  };

/** A number typed as text, within limits: `12`, `1,5`, `1 200`, `75 %`. */
export function NumberInput({ min, max, aboveMin, integer, unit, ...rest }: NumberInputProps) {
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
      format={String}
      parse={(text) => parseNumber(text, limits)}
    />
  );
}
