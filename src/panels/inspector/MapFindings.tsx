import { useEditor } from '#src/store/useEditor.tsx';
import { useFindings } from '#src/store/useFindings.ts';
import { Button } from '#src/ui/Button.tsx';
import { bySeverity, FindingCard, findingKey } from './FindingList.tsx';
import styles from './Remarks.module.css';

/** More than these are in a panel of their own. */
const most = 6;

/** What the map says about itself, the heaviest first; each leads to what it is about, and the rest is a click away. */
export function MapFindings() {
  const editor = useEditor();
  const all = bySeverity(useFindings());
  if (all.length === 0) return undefined;
  const open = all.filter(({ waived }) => waived === undefined);
  const shown = open.slice(0, most);
  return (
    <section className={styles['section']} aria-labelledby="map-findings" data-findings tabIndex={-1}>
      <h2 id="map-findings" className={styles['heading']}>
        What the map says
      </h2>
      <ul className={styles['list']}>
        {shown.map((finding) => (
          <li key={findingKey(finding)}>
            <FindingCard finding={finding} isAway />
          </li>
        ))}
      </ul>
      {all.length > shown.length && (
        <Button size="s" tone="quiet" className={styles['more']} onClick={() => editor.setPanel('problems')}>
          {moreWords(open.length - shown.length, all.length - open.length)}
        </Button>
      )}
    </section>
  );
}

/** `See 12 more, 2 left as they are`. */
function moreWords(more: number, left: number): string {
  const parts = [
    ...(more > 0 ? [`${more} more`] : []),
    ...(left > 0 ? [`${left} left as ${left === 1 ? 'it is' : 'they are'}`] : []),
  ];
  return `See ${parts.join(', ')}`;
}
