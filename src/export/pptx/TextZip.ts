import { strToU8, zipSync } from 'fflate';

/**
 * As much of a zip library as writing a presentation without pictures asks for, in the shape that `pptxgenjs` knows. The
 * build gives it this in place of its own (`scripts/slidesLibrary.mjs`), since fflate is there for the same work.
 */
export class TextZip {
  readonly #parts: Record<string, Uint8Array> = {};

  /** Folders follow from the paths. */
  folder(): this {
    return this;
  }

  file(path: string, text: string): this {
    this.#parts[path] = strToU8(text);
    return this;
  }

  /** Not compressed: the parts are taken out again at once. */
  generateAsync(): Promise<Uint8Array> {
    return Promise.resolve(zipSync(this.#parts, { level: 0 }));
  }
}
