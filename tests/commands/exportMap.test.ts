import { describe, expect, it } from 'vitest';
import { exportMap, lastExportOptions } from '#src/commands/exportMap.ts';
import { commandOf } from '#src/commands/index.ts';
import { isCommandEnabled } from '#src/commands/command.ts';
import { exportFormats } from '#src/export/formats/index.ts';
import { saveMap } from '#src/file/save.ts';
import { createEditor } from '#src/store/createEditor.ts';
import { hasUnsavedFileChanges } from '#src/store/unsavedFileChanges.ts';
import { preparedEditor } from '../store/preparedEditor.ts';
import { testServices } from '../store/testServices.ts';

describe('exporting', () => {
  it('has a command for every format', () => {
    for (const { id } of exportFormats) expect(commandOf(`export.${id}`).group).toBe('Export');
  });

  it('downloads a drawing named after the map and the one of its states that it shows', async () => {
    const { editor, services } = preparedEditor();
    await commandOf('export.svg').run(editor);
    expect(services.downloads.map((download) => download.name)).toEqual(['Small stream - Current state.svg']);
    expect(await services.downloads[0]?.blob.text()).toContain('Visitors');
  });

  it('has saved the map once its file was exported', async () => {
    const { editor, services } = preparedEditor();
    editor.edit('Rename', (document) => ({ ...document, title: 'Renamed' }));
    await commandOf('export.svg').run(editor);
    expect(hasUnsavedFileChanges(editor.store.getState())).toBe(true);
    await commandOf('export.json').run(editor);
    expect(hasUnsavedFileChanges(editor.store.getState())).toBe(false);
    expect(await services.downloads.at(-1)?.blob.text()).toBe(saveMap(editor.store.getState().document));
  });

  it('says why nothing came of it', async () => {
    const editor = createEditor(testServices());
    expect(isCommandEnabled(commandOf('export.svg'), editor)).toBe(false);
    expect(await exportMap(editor, 'svg', lastExportOptions(editor))).toBe(false);
    expect(editor.store.getState().notices[0]?.tone).toBe('error');
    expect(editor.store.getState().notices[0]?.text).toContain('empty');
  });

  it('takes the options that were chosen last', () => {
    const { editor } = preparedEditor();
    const { exporting } = editor.store.getState().preferences;
    editor.setPreferences({ exporting: { ...exporting, scale: 4, background: 'transparent' } });
    expect(lastExportOptions(editor)).toEqual({
      scale: 4,
      background: 'transparent',
      ladder: true,
      figures: true,
      withMap: true,
      selection: undefined,
      picked: new Set(),
    });
  });
});
