/** A map as it goes into an archive: the text of its file, and what the browser knows of it. */
export type ArchivedMap = {
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly text: string;
};

/** What stands in `manifest.json` of an archive: which file holds which map. The maps are whole without it. */
export const manifestName = 'manifest.json';
export const archiveFormat = 'pullmap-archive';
