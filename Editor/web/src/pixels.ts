/** Pictures as raw pixels: the browser decodes, the server gets bytes. */

export interface Pixels {
  width: number;
  height: number;
  channels: number;
  data: Uint8Array;
}

/** Longer sides are scaled down to this before anything is sent. */
export const largestSide = 256;

export function greyOf(context: CanvasRenderingContext2D): Pixels {
  const { width, height } = context.canvas;
  const rgba = context.getImageData(0, 0, width, height).data;
  const data = new Uint8Array(width * height);
  for (let at = 0; at < data.length; at++) {
    data[at] = rgba[4 * at] ?? 0;
  }
  return { width, height, channels: 1, data };
}

export function rgbOf(context: CanvasRenderingContext2D): Pixels {
  const { width, height } = context.canvas;
  const rgba = context.getImageData(0, 0, width, height).data;
  const data = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    data[3 * pixel] = rgba[4 * pixel] ?? 0;
    data[3 * pixel + 1] = rgba[4 * pixel + 1] ?? 0;
    data[3 * pixel + 2] = rgba[4 * pixel + 2] ?? 0;
  }
  return { width, height, channels: 3, data };
}

/** A picture file as pixels, laid on white, with its proportions; null when the browser cannot read it. */
export async function decode(file: Blob): Promise<Pixels | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) {
    return null;
  }
  const scale = Math.min(1, largestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  context.imageSmoothingQuality = "high";
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return rgbOf(context);
}

/** Pixels on a canvas of their size. */
export function paint(canvas: HTMLCanvasElement, pixels: Pixels): void {
  canvas.width = pixels.width;
  canvas.height = pixels.height;
  const image = new ImageData(pixels.width, pixels.height);
  for (let at = 0; at < pixels.width * pixels.height; at++) {
    for (let channel = 0; channel < 3; channel++) {
      image.data[4 * at + channel] = pixels.data[at * pixels.channels + (pixels.channels === 1 ? 0 : channel)] ?? 0;
    }
    image.data[4 * at + 3] = 255;
  }
  canvas.getContext("2d")!.putImageData(image, 0, 0);
}
