/** What is on a canvas, as a PNG. Rejects when the browser can't pack it: too large, or out of memory. */
export function pngOfCanvas(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error(`no picture of ${canvas.width} × ${canvas.height} pixels`));
      else resolve(blob);
    }, 'image/png');
  });
}
