import { failure, type Result, success } from '#src/lib/result.ts';
import type { ClipboardGateway } from '#src/store/services.ts';

/** The clipboard of the browser; it may be missing (plain http) or refused by the user, which is said in words. */
export function browserClipboard(): ClipboardGateway {
  return {
    writeText: (text) => attempt('Copying', (clipboard) => clipboard.writeText(text)),
    readText: () => attempt('Pasting', (clipboard) => clipboard.readText()),
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
