/** A column or a row along its axis, in world units: x for a stage, y for a lane. */
export type Span = { readonly id: string; readonly start: number; readonly length: number };

/** The part of the axis that symbols take. */
export type Interval = { readonly from: number; readonly to: number };

/** What is known of a band: its length where it has been laid out, and where the symbols that name it stand. */
export type BandDraft = {
  readonly id: string;
  readonly length: number | undefined;
  readonly members: Interval | undefined;
};

/** How long a band without symbols is, how short it may become, and the room before its first symbol. */
export type BandSizes = { readonly usual: number; readonly least: number; readonly pad: number };

/**
 * Bands one behind the other without gaps. Lengths that are not stored follow from the symbols that name the band: up to
 * the middle between its last and the first of the next; the usual length where it has none. `stored` is where the first
 * begins; left out it follows from the symbols, too, so that as many as possible stand in their bands.
 */
export function bandSpans(
  drafts: readonly BandDraft[],
  stored: number | undefined,
  sizes: BandSizes,
): readonly Span[] {
  let at = stored ?? derivedStart(drafts, sizes);
  return drafts.map((draft, index) => {
    const start = at;
    const length = draft.length ?? derivedLength(draft, drafts[index + 1], start, sizes);
    at += length;
    return { id: draft.id, start, length };
  });
}

function derivedLength(
  { members }: BandDraft,
  next: BandDraft | undefined,
  start: number,
  { usual, least, pad }: BandSizes,
): number {
  if (members === undefined) return usual;
  const following = next?.members?.from ?? -Infinity;
  const end = following > members.to ? (members.to + following) / 2 : members.to + pad;
  return Math.max(least, Math.round(end - start));
}

/** The middle of where the first band may begin so that all symbols stand in theirs; before its first where none is right. */
function derivedStart(drafts: readonly BandDraft[], { usual, pad }: BandSizes): number {
  let offset = 0;
  let earliest = -Infinity;
  let latest = Infinity;
  let first: number | undefined;
  for (const { members, length = usual } of drafts) {
    if (members !== undefined) {
      first ??= members.from - pad - offset;
      earliest = Math.max(earliest, members.to - offset - length);
      latest = Math.min(latest, members.from - offset);
    }
    offset += length;
  }
  if (first === undefined) return 0;
  const isAllStored = drafts.every(({ length }) => length !== undefined);
  return isAllStored && earliest <= latest ? Math.round((earliest + latest) / 2) : Math.round(first);
}
