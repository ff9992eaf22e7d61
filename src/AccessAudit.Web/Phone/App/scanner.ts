// The code reader: the same module as the server's, for codes in the camera's picture.
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

prepareZXingModule({ overrides: { locateFile: (name: string) => new URL(name, import.meta.url).href } });

const options = { formats: ["QRCode" as const], tryHarder: true, maxNumberOfSymbols: 1 };
/** More than this a tag does not need, and a phone takes long for it. */
const longSide = 1600;

let canvas: HTMLCanvasElement | undefined;

/** What the code in the camera's picture says; null where there is none. */
export async function readFrame(video: HTMLVideoElement): Promise<string | null> {
  return video.videoWidth === 0 ? null : read(video, video.videoWidth, video.videoHeight);
}

export async function readPicture(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  return read(picture, picture.width, picture.height);
}

async function read(picture: CanvasImageSource, width: number, height: number): Promise<string | null> {
  canvas ??= document.createElement("canvas");
  const scale = Math.min(1, longSide / Math.max(width, height));
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const results = await readBarcodes(context.getImageData(0, 0, canvas.width, canvas.height), options);
  return results.find((r) => r.isValid)?.text ?? null;
}
