// What is taken along: who one is, the stations, the questions. Asked for anew whenever there is a network, else as it was.
import type { Checklist, Member, Station } from "./types";
import { vault } from "./vault";
import { type Failure, failure } from "./failure";

interface Kept<T> {
  etag: string | null;
  value: T;
}

export interface StationList {
  stations: Station[];
  regions: Record<string, Record<string, string>>;
}

export interface Library {
  member?: Member;
  /** False where the session has ended, or nobody was ever signed in. */
  signedIn: boolean;
  /** Whether the server answered the last time. */
  online: boolean;
  /** How far the server's clock is ahead of this one, in milliseconds; null where it was never asked. */
  ahead: number | null;
  stations: StationList;
  checklists: Checklist[];
}

const nothing: StationList = { stations: [], regions: {} };

/** As it lies on the phone. */
export async function shelved(): Promise<Library> {
  const store = await vault();
  const [member, ahead, stations, checklists] = await Promise.all([
    store.thing<Member>("member"),
    store.thing<number>("ahead"),
    store.thing<Kept<StationList>>("/api/stations"),
    store.thing<Kept<Checklist[]>>("/api/checklists"),
  ]);
  return {
    ...(member && { member }),
    signedIn: member !== undefined,
    online: navigator.onLine,
    ahead: ahead ?? null,
    stations: stations?.value ?? nothing,
    checklists: checklists?.value ?? [],
  };
}

/** Asks the server; what it does not answer stays as it was. */
export async function renewed(known: Library): Promise<Library> {
  const store = await vault();
  try {
    const answer = await fetch("/api/me", { signal: AbortSignal.timeout(20_000) });
    if (answer.status === 401) return { ...known, signedIn: false, online: true };
    if (!answer.ok) return { ...known, online: true };
    const member = (await answer.json()) as Member;
    const ahead = Date.parse(member.now) - Date.now();
    // Another account has other stations.
    const stations = await fetched<StationList>("/api/stations");
    const checklists = await fetched<Checklist[]>("/api/checklists");
    await Promise.all([store.keep("member", member), store.keep("ahead", ahead)]);
    return { member, ahead, signedIn: true, online: true, stations: stations ?? known.stations, checklists: checklists ?? known.checklists };
  } catch (fault) {
    if (failure(fault) === ("offline" satisfies Failure)) return { ...known, online: false };
    throw fault;
  }
}

async function fetched<T>(address: string): Promise<T | undefined> {
  const store = await vault();
  const kept = await store.thing<Kept<T>>(address);
  const answer = await fetch(address, { headers: kept?.etag ? { "If-None-Match": kept.etag } : {}, cache: "no-store" });
  if (answer.status === 304) return kept?.value;
  if (!answer.ok) return undefined;
  const value = (await answer.json()) as T;
  await store.keep(address, { etag: answer.headers.get("ETag"), value } satisfies Kept<T>);
  return value;
}

/** The edition that is the law on a day: the latest that has begun and not ended. */
export function inForceOn(checklists: Checklist[], date: string): Checklist | undefined {
  const begun = checklists.filter((c) => c.from <= date).at(-1);
  return begun && (begun.until === undefined || date <= begun.until) ? begun : undefined;
}

/** Today, by the server's clock where this one's is known to be wrong. */
export function today(library: Library, now = Date.now()): string {
  const at = new Date(now + (clockIsWrong(library) ? library.ahead! : 0));
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}

/** By more than a few minutes: what happens in a slow network is no fault of the clock. */
export const clockIsWrong = (library: Library): boolean => library.ahead !== null && Math.abs(library.ahead) > 10 * 60_000;
