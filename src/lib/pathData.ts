import type { PathCommand } from './drawing.ts';

/** The `d` attribute of a path: `M0 0L10 0Z`. */
export function pathData(commands: readonly PathCommand[]): string {
  return commands
    .map((command) => {
      switch (command.op) {
        case 'M':
        case 'L':
          return `${command.op}${svgNumber(command.x)} ${svgNumber(command.y)}`;
        case 'C':
          return `C${[command.x1, command.y1, command.x2, command.y2, command.x, command.y].map(svgNumber).join(' ')}`;
        case 'Z':
          return 'Z';
      }
    })
    .join('');
}

/** The `points` attribute of a polygon: `0,0 10,0`. */
export function pointList(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map(({ x, y }) => `${svgNumber(x)},${svgNumber(y)}`).join(' ');
}

/** To a hundredth, without `-0`; what is not finite would damage the file and becomes 0. */
export function svgNumber(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100 + 0) : '0';
}
