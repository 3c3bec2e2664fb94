import { fileNameFor } from '../fileName.ts';

const ending = '.vsm.json';

/**
 * Gives each title a file name that no other title has had from the same function: `Sales.vsm.json`, then
 * `Sales (2).vsm.json`. Names that differ only in their case or their accents' spelling count as the same, as they do on
 * most computers.
 */
export function archiveNames(): (title: string) => string {
  const taken = new Set<string>();
  return (title) => {
    const plain = fileNameFor(title).slice(0, -ending.length);
    for (let count = 1; ; count += 1) {
      const name = `${count === 1 ? plain : `${plain} (${count})`}${ending}`;
      const key = name.normalize('NFC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  };
}
