import { formatSignificant } from '#src/lib/formatNumber.ts';

/** How large a file is, roughly (two digits): `less than 1 kB`, `12 kB`, `1.2 MB`. `bytes`: 0 and more; 1 kB is 1,000 of them. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return 'less than 1 kB';
  // What would be rounded to 1000 kB is 1 MB.
  return bytes < 995_000
    ? `${formatSignificant(bytes / 1e3, 2)} kB`
    : `${formatSignificant(bytes / 1e6, 2)} MB`;
}
