import { type Duration, durationText } from '#src/lib/duration.ts';
import { formatNumber } from '#src/lib/formatNumber.ts';
import { periodWords, usualPeriods } from '#src/lib/periodWords.ts';
import { NumberInput } from '#src/ui/NumberInput.tsx';
import { Select } from '#src/ui/Select.tsx';
import styles from './PullPanel.module.css';
import type { SliderScale } from './sliderScale.ts';
import type { Trial } from './useWanted.ts';

type WantedRowProps = {
  readonly units: number | undefined;
  readonly per: Duration;
  readonly scale: SliderScale;
  /** What the map says, for comparison. */
  readonly today: string;
  readonly onChange: (patch: Trial) => void;
};

/** The large number, its period and a slider: all three say the same. */
export function WantedRow({ units, per, scale, today, onChange }: WantedRowProps) {
  return (
    <div className={styles['wanted']}>
      <div className={styles['ask']}>
        <div className={styles['big']}>
          <NumberInput
            label="Wanted deliveries"
            value={units}
            min={0}
            aboveMin
            max={1e12}
            onChange={(next) => onChange({ units: next })}
          />
        </div>
        <Select
          label="Period"
          value={durationText(per)}
          options={periodOptions(per)}
          onChange={(chosen) => {
            const period = usualPeriods.find((usual) => durationText(usual.per) === chosen)?.per;
            if (period !== undefined) onChange({ per: period });
          }}
        />
      </div>
      <input
        type="range"
        aria-label="Wanted deliveries, as a slider"
        aria-valuetext={`${formatNumber(units ?? 0)} ${periodWords(per)}`}
        className={styles['slider']}
        min={0}
        max={scale.max}
        step={scale.step}
        value={units ?? 0}
        onChange={(event) => onChange({ units: Number(event.currentTarget.value) })}
      />
      <p className={styles['today']}>{today}</p>
    </div>
  );
}

function periodOptions(per: Duration) {
  const options = usualPeriods.map((usual) => ({ value: durationText(usual.per), label: usual.words }));
  const text = durationText(per);
  return options.some(({ value }) => value === text)
    ? options
    : [...options, { value: text, label: periodWords(per) }];
}
