import { ArrowLeftRight, ChevronLeft, ChevronRight, Pointer, X } from 'lucide-react';
import type { Presenting } from '#src/store/editorState.ts';
import { IconButton } from '#src/ui/IconButton.tsx';
import { Segmented } from '#src/ui/Segmented.tsx';
import styles from './Present.module.css';

type PresentControlsProps = {
  readonly presenting: Presenting;
  readonly count: number;
  readonly isLaserKept: boolean;
  readonly onGo: (step: 1 | -1) => void;
  readonly onDetail: (detail: Presenting['detail']) => void;
  /** Shows the other one of two states; undefined where nothing is compared. */
  readonly onCompare: (() => void) | undefined;
  readonly onLaser: (isKept: boolean) => void;
  readonly onClose: () => void;
};

const levels = [
  { value: '1', label: 'Times', help: 'Names and times (1)' },
  { value: '2', label: 'Figures', help: 'The figures, too (2)' },
  { value: '3', label: 'All', help: 'Everything that is known (3)' },
] as const;

/** What the keys do, for fingers: seen while the pointer moves or one of them has the focus. */
export function PresentControls(props: PresentControlsProps) {
  const { presenting, count, isLaserKept, onGo, onDetail, onCompare, onLaser, onClose } = props;
  return (
    <div className={styles['controls']}>
      <Segmented
        label="Detail"
        look="tabs"
        options={levels}
        value={levels[presenting.detail - 1]?.value}
        onChange={(value) => onDetail(value === '1' ? 1 : value === '2' ? 2 : 3)}
      />
      {onCompare !== undefined && (
        <IconButton
          label="Before and after"
          shortcut="C"
          icon={<ArrowLeftRight size={18} aria-hidden />}
          onClick={onCompare}
        />
      )}
      <IconButton
        label="Laser pointer"
        shortcut="L"
        icon={<Pointer size={18} aria-hidden />}
        aria-pressed={isLaserKept}
        onClick={() => onLaser(!isLaserKept)}
      />
      <IconButton
        label="Previous"
        shortcut="←"
        icon={<ChevronLeft size={20} aria-hidden />}
        aria-disabled={presenting.slide === 0}
        onClick={() => onGo(-1)}
      />
      <IconButton
        label="Next"
        shortcut="→"
        icon={<ChevronRight size={20} aria-hidden />}
        aria-disabled={presenting.slide >= count - 1}
        onClick={() => onGo(1)}
      />
      <IconButton
        label="End the presentation"
        shortcut="Esc"
        icon={<X size={18} aria-hidden />}
        onClick={onClose}
      />
    </div>
  );
}
