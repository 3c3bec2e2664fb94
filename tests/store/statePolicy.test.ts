import { describe, expect, it } from 'vitest';
import { statePolicy } from '#src/store/statePolicy.ts';
import { preparedEditor, smallMap } from './preparedEditor.ts';

describe('the policy of the state', () => {
  it('has a row for every key that there is', () => {
    const { editor } = preparedEditor();
    expect(Object.keys(statePolicy).toSorted()).toEqual(Object.keys(editor.store.getState()).toSorted());
  });

  it('is what opening another map does: what is not per map stays', () => {
    const { editor } = preparedEditor();
    editor.select({ nodes: new Set(['call']) });
    editor.setEditing('call');
    editor.setTool({ tool: 'place', kind: 'step' });
    editor.setExplained('flowTime');
    editor.setViewport({ x: 1, y: 2, zoom: 3 });
    editor.setPreferences({ theme: 'dark' });
    editor.notify({ tone: 'info', text: 'a' });
    editor.setView('table');
    editor.requestView('fit');
    editor.edit('Rename', (document) => ({ ...document, title: 'x' }));
    editor.beginGesture('Move');
    editor.setStateId('future');
    editor.beginGesture('Move');
    const before = editor.store.getState();
    editor.open({ ...smallMap(), id: 'other' }, {});
    const after = editor.store.getState();
    const kept = ['preferences', 'notices', 'view', 'viewRequest'] as const;
    for (const key of kept) {
      expect(statePolicy[key].isPerMap).toBe(false);
      expect(after[key]).toBe(before[key]);
    }
    const anew = ['document', 'stateId', 'history', 'gesture', 'viewport'] as const;
    for (const key of anew) {
      expect(statePolicy[key].isPerMap).toBe(true);
      expect(after[key]).not.toBe(before[key]);
    }
  });
});
