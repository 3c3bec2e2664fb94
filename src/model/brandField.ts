import { choice, group, text, type ValueOf } from '#src/notation/field.ts';

/** A picture of 200 kB, as base64 with its head. */
const longestLogo = 273_100;

function colour(label: string, help: string) {
  const form = { pattern: '^#[0-9a-fA-F]{6}$', words: 'a colour such as #1f4e79' };
  return text({ label, help, maxLength: 7, form });
}

/**
 * The first bytes of a PNG (89 50 4E 47 0D 0A 1A 0A) or a JPEG (FF D8 FF), as base64 writes them; then nothing but base64.
 */
const logoForm = {
  pattern: '^data:image/(?:png;base64,iVBORw0KGgo|jpeg;base64,/9j/)[A-Za-z0-9+/]*={0,2}$',
  words: 'a PNG or JPEG picture of at most 200 kB',
};

/** How the map looks where it leaves the editor for a client: slides and the A3 sheet. Empty: plain. */
export const brandField = group({
  label: 'Look of slides',
  help: "The client's colours, font and logo.",
  fields: {
    accent: colour('Main colour', 'For headings and lines. Made darker where words would be hard to read.'),
    second: colour('Second colour', 'For the thin line under headings. Empty: the main colour.'),
    font: choice({
      label: 'Font',
      help: 'One that the readers have on their computers.',
      options: [
        { value: 'arial', label: 'Arial' },
        { value: 'calibri', label: 'Calibri' },
        { value: 'segoe', label: 'Segoe UI' },
        { value: 'times', label: 'Times New Roman' },
      ],
      whenEmpty: 'arial',
    }),
    logo: text({
      label: 'Logo',
      help: 'A PNG or JPEG picture of at most 200 kB.',
      maxLength: longestLogo,
      form: logoForm,
    }),
    footer: text({
      label: 'Footer',
      help: 'At the bottom of every slide: a company, “Confidential”.',
      maxLength: 120,
    }),
  },
});

export type Brand = ValueOf<typeof brandField>;
