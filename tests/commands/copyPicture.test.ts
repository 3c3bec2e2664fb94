import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commandOf } from '#src/commands/index.ts';
import type { Picture } from '#src/export/exportFormat.ts';
import { failure } from '#src/lib/result.ts';
import { primitivesToSvg } from '#src/lib/svgText.ts';
import { preparedEditor } from '../store/preparedEditor.ts';
import { testServices } from '../store/testServices.ts';

const drawn: string[] = [];

// Only a browser can draw; what it is asked to draw is what counts here.
vi.mock('#src/export/drawPicture.ts', () => ({
  drawPicture: ({ drawing, scale, background }: Picture) => {
    drawn.push(`${scale}× ${background} ${primitivesToSvg(drawing, (paint) => paint)}`);
    return Promise.resolve(new Blob(['png'], { type: 'image/png' }));
  },
}));

beforeEach(() => drawn.splice(0));

describe('copying the picture by its key', () => {
  it('takes the options chosen last, whatever the format was, and the selection of now', async () => {
    const { editor, services } = preparedEditor();
    const { exporting } = editor.store.getState().preferences;
    await commandOf('export.copy-picture').run(editor);
    const changed = { format: 'pptx', scale: 4, background: 'transparent', figures: false } as const;
    editor.setPreferences({ exporting: { ...exporting, ...changed } });
    await commandOf('export.copy-picture').run(editor);
    editor.select({ nodes: new Set(['offer']) });
    await commandOf('export.copy-picture').run(editor);
    const [first = '', second = '', third = ''] = drawn;
    expect(first).toMatch(/^2× white .*data-name="figures".*Small stream/);
    expect(second).toMatch(/^4× transparent /);
    expect(second).not.toContain('data-name="figures"');
    expect([...third.matchAll(/data-name="node:(\w+)"/g)].map(([, id]) => id)).toEqual(['offer']);
    expect(services.clipboardContent.picture?.type).toBe('image/png');
    expect(services.downloads).toEqual([]);
  });

  it('gives a file in place of the clipboard where that is refused, and says so', async () => {
    const services = testServices();
    const refused = { ...services.clipboard, writePicture: () => Promise.resolve(failure('Refused.')) };
    const { editor } = preparedEditor({ ...services, clipboard: refused });
    await commandOf('export.copy-picture').run(editor);
    expect(services.downloads.map(({ name }) => name)).toEqual(['Small stream - Current state.png']);
    expect(editor.store.getState().notices.map(({ tone, text }) => [tone, text])).toEqual([
      ['warning', 'Refused. The picture was downloaded instead.'],
    ]);
  });
});
