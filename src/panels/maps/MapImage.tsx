import { memo } from 'react';
import type { MapPicture } from '#src/scene/mapPicture.ts';
import { Drawing } from '#src/ui/Drawing.tsx';
import styles from './Maps.module.css';

/** A map in a few strokes, or the empty place for it. */
export const MapImage = memo(function MapImage({ picture }: { readonly picture: MapPicture | undefined }) {
  const bounds = picture?.bounds ?? { x: 0, y: 0, width: 0, height: 0 };
  // Three symbols are not blown up to the size of thirty.
  const width = Math.max(bounds.width, 640);
  const height = Math.max(bounds.height, 320);
  const x = bounds.x - (width - bounds.width) / 2;
  const y = bounds.y - (height - bounds.height) / 2;
  return (
    <svg
      className={styles['image']}
      viewBox={`${x} ${y} ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {picture !== undefined && <Drawing primitives={picture.primitives} />}
    </svg>
  );
});
