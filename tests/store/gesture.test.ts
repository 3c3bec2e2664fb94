import { describe, expect, it } from 'vitest';
import { removeItems } from '#src/model/edits/removeItems.ts';
import { activeState } from '#src/store/editorState.ts';
import { undoLabel } from '#src/store/history.ts';
import { preparedEditor } from './preparedEditor.ts';

function dragging() {
  const { editor } = preparedEditor();
  const state = () => editor.store.getState();
  const placeOf = (id: string) => {
    const node = activeState(state()).nodes.find((candidate) => candidate.id === id);
    return node === undefined ? undefined : { x: node.x, y: node.y };
  };
  const gesture = editor.beginGesture('Move step');
  const drag = (x: number) => gesture.update({ positions: new Map([['call', { x, y: 0 }]]), guides: [] });
  return { editor, state, placeOf, gesture, drag };
}

describe('a drag', () => {
  it('leaves the map alone until it is committed, and is then one entry', () => {
    const { editor, state, placeOf, gesture, drag } = dragging();
    const before = state().document;
    for (let x = 200; x <= 300; x += 10) drag(x);
    expect(state().document).toBe(before);
    expect(state().gesture?.positions.get('call')).toEqual({ x: 300, y: 0 });
    gesture.commit();
    expect(placeOf('call')).toEqual({ x: 300, y: 0 });
    expect(state().gesture).toBeUndefined();
    expect(state().history.past).toHaveLength(1);
    expect(undoLabel(state().history)).toBe('Move step');
    editor.undo();
    expect(state().document).toBe(before);
  });

  it('records nothing when it ends where it began', () => {
    const { state, gesture, drag } = dragging();
    drag(250);
    gesture.update({ positions: new Map([['call', { x: 200, y: 13 }]]), guides: [] });
    gesture.commit();
    expect(state().history.past).toHaveLength(0);
    expect(state().gesture).toBeUndefined();
  });

  it('changes nothing when cancelled, and is over', () => {
    const { state, gesture, drag } = dragging();
    const before = state().document;
    drag(300);
    gesture.cancel();
    drag(400);
    gesture.commit();
    expect(state().document).toBe(before);
    expect(state().gesture).toBeUndefined();
  });

  it('is cancelled by the next one', () => {
    const { editor, state, gesture, drag } = dragging();
    drag(300);
    const next = editor.beginGesture('Move note');
    gesture.commit();
    expect(state().history.past).toHaveLength(0);
    next.update({ positions: new Map([['note1', { x: 50, y: 400 }]]), guides: [] });
    next.commit();
    expect(undoLabel(state().history)).toBe('Move note');
  });

  it('is what undo takes back first', () => {
    const { editor, state, gesture, drag } = dragging();
    editor.edit('Rename', (document) => ({ ...document, title: 'x' }));
    drag(300);
    editor.undo();
    expect(state().gesture).toBeUndefined();
    expect(state().document.title).toBe('x');
    gesture.commit();
    expect(state().history.past).toHaveLength(1);
  });

  it('survives an edit meanwhile, even one that removes what is dragged', () => {
    const { editor, state, placeOf, gesture } = dragging();
    gesture.update({
      positions: new Map([
        ['call', { x: 300, y: 0 }],
        ['offer', { x: 500, y: 0 }],
      ]),
      guides: [],
    });
    editor.edit('Delete', (document) => removeItems(document, 'current', { nodes: ['call'] }));
    gesture.commit();
    expect(placeOf('call')).toBeUndefined();
    expect(placeOf('offer')).toEqual({ x: 500, y: 0 });
    expect(state().history.past).toHaveLength(2);
  });

  it('is ended by another map, into which it does not reach', () => {
    const { editor, state, gesture, drag } = dragging();
    const other = { ...state().document, id: 'other' };
    drag(300);
    editor.open(other, {});
    gesture.commit();
    expect(state().document).toBe(other);
  });
});
