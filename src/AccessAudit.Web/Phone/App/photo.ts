// Makes a photograph small enough for a village network, upright, and without the place where it was taken.
import { sha256 } from "./ids";
import type { Photo } from "./types";

/** As the server keeps them. */
const longSide = 1600;
const quality = 0.82;
/** Of what the phone takes in; the server takes no more either. */
export const mostBytes = 15 * 1024 * 1024;
/** For one question. */
export const mostPhotos = 5;

export type PhotoRefusal = "413" | "415";

/** Drawing it anew leaves all metadata behind. */
export async function shrunk(file: Blob): Promise<Blob | PhotoRefusal> {
  if (file.size > mostBytes) return "413";
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return "415";
  }
  const scale = Math.min(1, longSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale))];
  const context = canvas.getContext("2d")!;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((done) => canvas.toBlob((blob) => done(blob ?? "415"), "image/jpeg", quality));
}

export async function photoOf(audit: string, jpeg: Blob): Promise<Photo> {
  return { id: await sha256(jpeg), audit, blob: jpeg, taken: new Date().toISOString() };
}
