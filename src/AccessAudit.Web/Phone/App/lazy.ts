// The code reader lies beside this script, and is fetched when it is needed.
import type * as Scanner from "./scanner";

const beside = (name: string): string => new URL(name, import.meta.url).href;

export const scanner = (): Promise<typeof Scanner> => import(beside("scanner.js")) as Promise<typeof Scanner>;

/** Fetches it into the worker's cache while nobody waits, so that scanning works without a network too. */
export async function takeAlong(): Promise<void> {
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
  await navigator.serviceWorker.ready;
  for (const name of ["scanner.js", "zxing_reader.wasm"]) await fetch(beside(name)).catch(() => undefined);
}
