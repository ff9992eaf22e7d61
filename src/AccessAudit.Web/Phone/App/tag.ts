// Reads what a tag says. Whether it is genuine only the server knows: the phone holds no key.
import type { Station } from "./types";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const length = 29;

/** The code in a tag's text, `HTTPS://HOST/S/CODE`; null where the text is not built like one. */
export function codeIn(text: string): string | null {
  const code = /^https:\/\/[^/]+\/s\/([a-z2-7]+)$/i.exec(text.trim())?.[1];
  return code?.length === length ? code.toUpperCase() : null;
}

/** The number by which the tag names its station: bytes 1 to 4, big-endian, of its Base32. */
export function serialOf(code: string): number {
  let bits = 0n;
  for (const letter of code) bits = (bits << 5n) | BigInt(alphabet.indexOf(letter));
  // 29 letters are 145 bits: 18 bytes and a bit beyond.
  return Number((bits >> 1n >> BigInt(8 * 13)) & 0xffffffffn);
}

export type Led = { station: Station; checked: boolean } | { problem: string };

/** @param stations Those that were taken along. */
export async function follow(code: string, stations: Station[]): Promise<Led> {
  const answer = await fetch(`/api/tags/${code}`, { signal: AbortSignal.timeout(8_000) }).catch(() => null);
  if (answer?.status === 404) return { problem: ((await answer.json()) as { title: string }).title };
  const named = answer?.ok ? ((await answer.json()) as { station: string }).station : null;
  const station = stations.find((s) => (named ? s.id === named : s.serial === serialOf(code)));
  return station ? { station, checked: named !== null } : { problem: "not-here" };
}

let scanned: { station: string; code: string } | null = null;

/** Remembers the tag that could not be checked, for the audit that begins with it. */
export const remember = (station: string, code: string): void => void (scanned = { station, code });

export const rememberedFor = (station: string): string | undefined => (scanned?.station === station ? scanned.code : undefined);
