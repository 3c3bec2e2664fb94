import { CircleHelp, Filter, FlaskConical, Info, Magnet, Timer, UserRound } from 'lucide-react';
import { Suspense } from 'react';
import type { Finding } from '#src/analysis/analysis.ts';
import type { PanelId } from '#src/store/editorState.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { useFindings } from '#src/store/useFindings.ts';
import { classNames } from '#src/ui/classNames.ts';
import { IconButton } from '#src/ui/IconButton.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { BrokenPanel } from './ErrorScreen.tsx';
import styles from './SideArea.module.css';
import { sidePanels } from './sidePanels.ts';

const icons: Readonly<Record<PanelId, typeof Info>> = {
  details: Info,
  customer: UserRound,
  problems: CircleHelp,
  constraint: Timer,
  pull: Magnet,
  whatIf: FlaskConical,
  funnels: Filter,
};

/** What stands beside the map, and a button for each thing that could. */
export function SideArea() {
  const editor = useEditor();
  const chosen = useEditorState((state) => state.panel);
  const open = useFindings().filter(isPressing).length;
  const panel = sidePanels.find(({ id }) => id === chosen);
  if (panel === undefined) return undefined;
  return (
    <div className={styles['area']}>
      <fieldset aria-label="What stands beside the map" className={styles['tabs']}>
        {sidePanels.map(({ id, title }) => {
          const Icon = icons[id];
          const count = id === 'problems' ? open : 0;
          return (
            <IconButton
              key={id}
              label={count === 0 ? title : `${title}: ${count}`}
              icon={
                <>
                  <Icon size={16} aria-hidden />
                  {count > 0 && <span className={styles['count']}>{count > 99 ? '99+' : count}</span>}
                </>
              }
              aria-pressed={id === chosen}
              className={classNames(styles['tab'], id === chosen && styles['chosen'])}
              onClick={() => editor.setPanel(id)}
            />
          );
        })}
      </fieldset>
      <div className={styles['content']}>
        <ErrorBoundary
          key={panel.id}
          renderFallback={(_, retry) => <BrokenPanel name={`“${panel.title}”`} onRetry={retry} />}
        >
          <Suspense>
            <panel.Content />
          </Suspense>
        </ErrorBoundary>
      </div>
    </div>
  );
}

/** Errors and warnings that nobody has let stand; questions can wait to be found. */
function isPressing({ severity, waived }: Finding): boolean {
  return severity !== 'hint' && waived === undefined;
}
