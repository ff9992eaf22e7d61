// The app's texts, in three languages at once, so that the language can be changed without a network.
import type en from "../../Texts/web.en.json";
import texts from "texts";
import type { Language, LocalText } from "./types";

export type Key = keyof typeof en;

export const languages: Language[] = ["kk", "ru", "en"];

let current: Language = remembered();

export const language = (): Language => current;

export function speak(chosen: Language): void {
  current = chosen;
  document.documentElement.lang = chosen;
  localStorage.setItem("lang", chosen);
  // The pages of the server speak the same language.
  document.cookie = `lang=${chosen}; path=/; max-age=31536000; samesite=lax`;
}

/** A sentence with its blanks, written `{name}`, filled in. */
export function t(key: Key, blanks: Record<string, string | number> = {}): string {
  const text = texts[current][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(blanks[name] ?? ""));
}

/** For keys that are put together of a code. */
export const said = (key: string): string | undefined => texts[current][key];

export const inOurs = (text: LocalText | undefined): string => text?.[current] ?? "";

export const ownName = (of: Language): string => texts[of]["language.own"] ?? of;

/** A day as people write it: 2026-03-14 is the fourteenth of March. */
export function day(iso: string): string {
  if (!/^\d{4}-\d\d-\d\d/.test(iso)) return "…";
  const [year, month, date] = iso.slice(0, 10).split("-").map(Number);
  const local = new Date(year!, month! - 1, date!);
  return current === "kk" ? `${pad(date!)}.${pad(month!)}.${year}` : local.toLocaleDateString(current, { day: "numeric", month: "long", year: "numeric" });
}

/** A moment by this phone's time zone. */
export function moment(iso: string): string {
  const at = new Date(iso);
  return `${day(`${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`)}, ${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

export const decimal = (n: number): string => (current === "en" ? String(n) : String(n).replace(".", ","));

export const pad = (n: number): string => String(n).padStart(2, "0");

/** The one that was chosen, else the browser's, else Kazakh. */
function remembered(): Language {
  const wished = [localStorage.getItem("lang"), ...navigator.languages.map((l) => l.split("-")[0])];
  return (wished.find((w) => languages.includes(w as Language)) as Language | undefined) ?? "kk";
}
