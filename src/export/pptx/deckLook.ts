import { fromBase64 } from '#src/lib/base64.ts';
import { readableOnWhite } from '#src/lib/contrast.ts';
import type { Size } from '#src/lib/geometry.ts';
import { palettes } from '#src/lib/palette.ts';
import { pictureSize } from '#src/lib/pictureSize.ts';
import type { Brand } from '#src/model/brandField.ts';

/** A picture as a part of the file. */
export type Logo = { readonly bytes: Uint8Array; readonly ending: 'png' | 'jpeg'; readonly size: Size };

/** How a deck looks, whatever the map says about it: every part is there. Colours as `#rrggbb`. */
export type DeckLook = {
  /** For words and for what white words stand on: the client's colour, as dark as that takes. */
  readonly accent: string;
  /** For what holds no words. */
  readonly second: string;
  readonly isBranded: boolean;
  readonly font: string;
  readonly logo: Logo | undefined;
  readonly footer: string | undefined;
};

/** Set where Inter is not; on every computer, or something as wide. */
const fonts = { arial: 'Arial', calibri: 'Calibri', segoe: 'Segoe UI', times: 'Times New Roman' } as const;

/** The look of a deck; plain where the map says nothing. A logo that is no picture is left out. */
export function deckLook({ accent, second, font, logo, footer }: Brand = {}): DeckLook {
  return {
    accent: accent === undefined ? palettes.print.accent : readableOnWhite(accent),
    second: second ?? accent ?? palettes.print.accent,
    isBranded: accent !== undefined || second !== undefined,
    font: fonts[font ?? 'arial'],
    logo: logo === undefined ? undefined : logoOf(logo),
    footer: footer?.trim() === '' ? undefined : footer,
  };
}

function logoOf(address: string): Logo | undefined {
  const [head = '', encoded = ''] = address.split(',');
  const bytes = fromBase64(encoded);
  const size = bytes && pictureSize(bytes);
  if (bytes === undefined || size === undefined) return undefined;
  return { bytes, ending: head.includes('png') ? 'png' : 'jpeg', size };
}
