import { pageToSvg } from '#src/export/pageToSvg.ts';
import { rasterise } from '#src/export/rasterise.ts';
import { fileNameFor } from '#src/file/fileName.ts';
import type { Page } from '#src/lib/page.ts';
import { paperNames, paperSize } from '#src/lib/paper.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import { a3Sheet } from '#src/scene/sheet/a3Sheet.ts';
import type { SheetInput } from '#src/scene/sheet/sheetInput.ts';
import type { Editor } from '#src/store/editor.ts';
import { withProgress } from './withProgress.ts';

/** Pixels for a printer's point: 200 to the inch, sharp on a screen and in a document. */
const pictureScale = 200 / 72;

/** Opens the print window for the sheet; true when it did. Problems are told. */
export async function printSheet(editor: Editor, input: SheetInput): Promise<boolean> {
  const page = onPaper(a3Sheet(input), input);
  const title = `${input.document.title} - ${paperNames[input.paper]} sheet`;
  const printed = await editor.services.print({
    title,
    paper: input.paper,
    orientation: 'landscape',
    pages: [page],
  });
  if (!printed.ok) editor.notify({ tone: 'error', text: printed.problem });
  return printed.ok;
}

/** Downloads the sheet as a PNG; true when it did. Problems are told. */
export async function downloadSheet(editor: Editor, input: SheetInput): Promise<boolean> {
  const made = await withProgress(
    editor,
    'Making the picture of the sheet',
    async (work): Promise<Result<Blob | undefined, string>> => {
      const page = onPaper(a3Sheet(input), input);
      const picture = pageToSvg(page, input.document.title, pictureScale);
      await work.progress(0.3);
      try {
        const blob = await rasterise(picture.svg, { ...picture, isOpaque: true }, work);
        return success(work.signal.aborted ? undefined : blob);
      } catch {
        if (work.signal.aborted) return success(undefined);
        return failure('This browser could not draw the picture. Print the sheet instead.');
      }
    },
  );
  if (!made.ok) editor.notify({ tone: 'error', text: made.problem });
  else if (made.value !== undefined) {
    const ending = ` ${paperNames[input.paper]} sheet.png`;
    editor.services.files.download(fileNameFor(input.document.title, ending), made.value);
  }
  return made.ok && made.value !== undefined;
}

/** The sheet in points of its paper: smaller papers show the same drawing smaller. */
function onPaper(page: Page, { paper }: SheetInput): Page {
  const size = paperSize(paper, 'landscape');
  const scale = size.width / page.width;
  const place = (rect: Page['frames'][number]['at']) => ({
    x: rect.x * scale,
    y: rect.y * scale,
    width: rect.width * scale,
    height: rect.height * scale,
  });
  return {
    ...size,
    frames: page.frames.map((frame) => ({ ...frame, at: place(frame.at) })),
    ...(page.pictures && { pictures: page.pictures.map((each) => ({ ...each, at: place(each.at) })) }),
  };
}
