import type { Page, PageFrame } from '#src/lib/page.ts';
import { Drawing } from './Drawing.tsx';

export type PageDrawingProps = {
  readonly page: Page;
  readonly className?: string | undefined;
  /** Read aloud in place of the page; left out: its texts are read. */
  readonly label?: string | undefined;
};

/** A page as SVG, as large as its place lets it be. */
export function PageDrawing({ page, className, label }: PageDrawingProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn, not loaded
    <svg
      className={className}
      viewBox={`0 0 ${page.width} ${page.height}`}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
    >
      {page.pictures?.map(({ at, address, label: name }) => (
        <image
          key={name}
          x={at.x}
          y={at.y}
          width={at.width}
          height={at.height}
          href={address}
          preserveAspectRatio="xMaxYMid meet"
        />
      ))}
      {page.frames.map((frame, order) => (
        // oxlint-disable-next-line react/no-array-index-key -- frames have no life beyond their page
        <Frame key={order} frame={frame} />
      ))}
    </svg>
  );
}

function Frame({ frame: { at, view, drawing } }: { readonly frame: PageFrame }) {
  return (
    <svg
      x={at.x}
      y={at.y}
      width={at.width}
      height={at.height}
      viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
    >
      <Drawing primitives={drawing} />
    </svg>
  );
}
