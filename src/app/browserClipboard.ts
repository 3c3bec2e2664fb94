import { failure, type Result, success } from '#src/lib/result.ts';
import type { ClipboardGateway } from '#src/store/services.ts';

/** The clipboard of the browser; it may be missing (plain http) or refused by the user, which is said in words. */
export function browserClipboard(): ClipboardGateway {
  /** What is being written: fast fingers paste before the browser has taken it. */
  let underWay: { readonly text: string; readonly written: Promise<Result<void, string>> } | undefined;
  return {
    writeText: async (text) => {
      const writing = { text, written: attempt('Copying', (clipboard) => clipboard.writeText(text)) };
      underWay = writing;
      const result = await writing.written;
      if (underWay === writing) underWay = undefined;
      return result;
    },
    readText: async (handedOver) => {
      const writing = underWay;
      if (writing !== undefined && (await writing.written).ok) return success(writing.text);
      if (handedOver !== undefined) return success(handedOver);
      return attempt('Pasting', (clipboard) => clipboard.readText());
    },
    writePicture: (png) =>
      attempt('Copying a picture', (clipboard) => clipboard.write([new ClipboardItem({ 'image/png': png })])),
  };
}

async function attempt<Value>(
  what: string,
  run: (clipboard: Clipboard) => Promise<Value>,
): Promise<Result<Value, string>> {
  // The type says that it is always there; on plain http it is not.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) {
    return failure(`${what} is not possible here: the browser allows it on https and localhost only.`);
  }
  try {
    return success(await run(clipboard));
  } catch {
    return failure(`${what} was refused by the browser. Allow it for this page, then try again.`);
  }
}
