import { useState } from 'react';
import { changeKey } from '#src/analysis/compare/compareContents.ts';
import type { ItemChange } from '#src/analysis/compare/compareItems.ts';
import type { StateComparison } from '#src/analysis/compare/compareStates.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { changeCounts, Changes } from './Changes.tsx';
import styles from './CompareView.module.css';

/** What was added, removed and changed, as lists that lead to the map: what was removed is shown where it still is. */
export function WhatChanged({ comparison }: { readonly comparison: StateComparison }) {
  const editor = useEditor();
  const [isOpen, setOpen] = useState(false);
  const { nodes, edges } = comparison;
  const before = comparison.before.context.state.id;
  const after = comparison.after.context.state.id;
  const onMap = (at?: string) => {
    editor.setComparing({ states: { before, after }, isOnMap: true, at });
    editor.setView('map');
  };
  const show = (item: 'node' | 'edge') => (change: ItemChange) => {
    editor.setStateId(change.change === 'removed' ? before : after);
    editor.select({ [`${item}s`]: new Set([change.id]) });
    onMap(changeKey(item, change));
    editor.requestView('show-selection');
  };
  return (
    <section aria-labelledby="compare-changes">
      <div className={styles['partHead']}>
        <h3 id="compare-changes">
          What changed <span className={styles['counts']}>{changeCounts(nodes)}</span>
        </h3>
        {nodes.length + edges.length > 0 && (
          <Button
            size="s"
            onClick={() => {
              editor.setStateId(after);
              onMap();
            }}
          >
            Show on the map
          </Button>
        )}
      </div>
      <Changes
        title="What changed"
        changes={nodes}
        none="No step was added, removed or changed. Where a step stands on the map does not count."
        onShow={show('node')}
      />
      {edges.length > 0 && (
        <Disclosure title="Connections" summary={changeCounts(edges)} isOpen={isOpen} onToggle={setOpen}>
          <Changes title="Connections that changed" changes={edges} none="" onShow={show('edge')} />
        </Disclosure>
      )}
    </section>
  );
}
