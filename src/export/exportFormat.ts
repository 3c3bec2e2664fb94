import type { MapDocument, MapState } from '#src/model/document.ts';
import type { ChosenStates } from '#src/model/usualStates.ts';
import type { Scene } from '#src/scene/scene.ts';
import type { SectionChoice, SectionMedium } from '#src/scene/sections/isSectionShown.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import type { JsonObject } from '#src/lib/json.ts';
import type { PrintJob } from '#src/lib/page.ts';
import type { Result } from '#src/lib/result.ts';
import type { ExportWork } from './exportWork.ts';

/** What the user chose. Formats ignore what does not concern them. */
export type ExportOptions = {
  readonly scale: 1 | 2 | 4;
  readonly background: 'white' | 'transparent';
  readonly ladder: boolean;
  readonly figures: boolean;
  /** Which sections stand under the map; undefined: those that are there by default. */
  readonly sections?: SectionChoice | undefined;
  /** Pictures: marks on the map what these two states differ in, one of which is the one exported. */
  readonly compared?: ChosenStates | undefined;
  /** What formats ask besides, by their ids, as it was remembered: read it with `readOptions`. */
  readonly own?: Readonly<Record<string, JsonObject | undefined>> | undefined;
  /** False: the map file does not travel inside, in formats that could carry it. A selection never carries the whole. */
  readonly withMap?: boolean | undefined;
  /** Node ids; undefined: the whole map. */
  readonly selection: ReadonlySet<string> | undefined;
  /** Ids of what is selected on the map, also where all of it is exported. */
  readonly picked?: ReadonlySet<string> | undefined;
};
/** All that a format works with; `signal` and `progress` keep in touch with the page while it does. */
export type ExportInput = ExportWork & {
  readonly document: MapDocument;
  readonly state: MapState;
  /** Already cut to the selection and to the parts that were chosen. */
  readonly scene: Scene;
  readonly options: ExportOptions;
  /** Draws onto a canvas and gives the PNG; only browsers have one. */
  readonly drawPicture: DrawPicture;
  /** The map as it is on screen, for formats that picture the page; undefined where no canvas is shown. */
  readonly screen: () => HTMLElement | undefined;
  /** Opens the browser's print window for pages. */
  readonly print: (job: PrintJob) => Promise<Result<void, string>>;
};
/** Draws a picture as PNG; rejects when the browser can't draw one of this size, or once it was cancelled. */
export type DrawPicture = (picture: Picture, work: ExportWork) => Promise<Blob>;

export type Picture = {
  readonly drawing: readonly Primitive[];
  /** What of the world is on it. */
  readonly frame: Rect;
  /** Pixels for a unit of the world. */
  readonly scale: number;
  readonly background: ExportOptions['background'];
};

export type Exported = {
  /** Undefined: it went to the browser's print window, and there is nothing to download. */
  readonly blob: Blob | undefined;
  /** What comes after the title in the file's name, where it is not what the format says. */
  readonly fileEnding?: string;
  /** Said to the user: "scaled down to 1.4× because…". */
  readonly notice?: string;
};
/** A way out of the editor. One file each in `formats/`; menu entry and command are derived. Heavy code by dynamic import. */
export type ExportFormat = {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly extension: string;
  readonly mimeType: string;
  /** Whether it shows the map: a part of it may be chosen, and what stands with it. */
  readonly isPicture: boolean;
  /** Whether the map file can travel inside; the editor then opens it from there. */
  readonly carriesMap?: boolean;
  /** Whether it may be white or see-through behind the map. */
  readonly hasGround?: boolean;
  /** Whether it is made of slides. */
  readonly isDeck?: boolean;
  /** Whether it goes to the browser's print window, on white paper, and not into a file. */
  readonly isPrinted?: boolean;
  /** Whether the file holds all states of the map; else its name says which one it shows. */
  readonly hasAllStates?: boolean;
  /** What comes after the map's title in the file name, ending included: `.vsm.json`. */
  readonly fileEnding: string;
  readonly write: (input: ExportInput) => Promise<Result<Exported, string>>;
};

/** What a format shows the map on. */
export function mediumOf({ isDeck }: Pick<ExportFormat, 'isDeck'>): SectionMedium {
  return isDeck === true ? 'slides' : 'picture';
}
