import styles from './NeedQuestion.module.css';
import { useScreenScale } from './useScreenScale.ts';

/** Above the open name of a step that was put before another one: what that one needs. */
export function NeedQuestion({ id, name }: { readonly id: string; readonly name: string }) {
  const scale = useScreenScale();
  return (
    <div id={id} className={styles['question']} style={{ transform: `translateX(-50%) scale(${scale})` }}>
      <span className={styles['words']}>What does “{name}” need from the step before it?</span>
      <span className={styles['hint']}>Step: what it hands over</span>
    </div>
  );
}
