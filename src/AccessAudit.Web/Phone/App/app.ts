// What every screen shares: what was taken along, the audits of this phone, and the sending.
import { createContext } from "preact";
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { clockIsWrong, type Library, renewed, shelved } from "./library";
import { type Ending, sendAll, type Step } from "./outbox";
import type { AuditRecord } from "./types";
import { vault } from "./vault";

export interface App {
  library: Library;
  records: AuditRecord[];
  /** What is being sent just now. */
  step: Step | null;
  /** How the last attempt to send ended. */
  ending: Ending | null;
  /** Whether the browser has promised to keep what lies here; null where it cannot say. */
  persisted: boolean | null;
  clockIsWrong: boolean;
  reload(): Promise<void>;
  /** Asks the server for what is new, and hands in what is finished. */
  meet(): Promise<void>;
}

const Shared = createContext<App | null>(null);
export const AppProvider = Shared.Provider;
export const useApp = (): App => useContext(Shared)!;

/** Null until what lies on the phone is read. */
export function useAppState(): App | null {
  const [library, setLibrary] = useState<Library | null>(null);
  const [records, setRecords] = useState<AuditRecord[]>([]);
  const [step, setStep] = useState<Step | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  const [persisted, setPersisted] = useState<boolean | null>(null);
  const known = useRef<Library | null>(null);
  const attempts = useRef(0);
  const timer = useRef(0);

  const learn = useCallback((next: Library) => setLibrary((known.current = next)), []);
  const reload = useCallback(async () => setRecords(await (await vault()).audits()), []);

  const meet = useCallback(async () => {
    clearTimeout(timer.current);
    learn(await renewed(known.current!));
    const { member, signedIn, online, checklists } = known.current!;
    const store = await vault();
    const waits = (await store.audits()).some((a) => (a.state === "finished" || a.state === "sending") && a.account === member?.name);
    if (!waits || !signedIn || !member) {
      setEnding(null);
      return reload();
    }
    const end = online ? await sendAll(store, member.name, checklists, setStep).finally(() => setStep(null)) : "later";
    if (end === "sign-in") learn({ ...known.current!, signedIn: false });
    attempts.current = end === "later" ? attempts.current + 1 : 0;
    if (end === "later") timer.current = window.setTimeout(() => void meet(), pause(attempts.current));
    setEnding(end);
    await reload();
  }, []);

  useEffect(() => {
    const again = (): void => void (known.current && document.visibilityState === "visible" && meet());
    const lost = (): void => void (known.current && learn({ ...known.current, online: false }));
    void shelved().then(async (lying) => {
      learn(lying);
      await reload();
      await meet();
      setPersisted((await navigator.storage?.persisted?.()) ?? null);
    });
    addEventListener("online", again);
    addEventListener("offline", lost);
    document.addEventListener("visibilitychange", again);
    return () => {
      removeEventListener("online", again);
      removeEventListener("offline", lost);
      document.removeEventListener("visibilitychange", again);
    };
  }, []);

  return useMemo(
    () => library && { library, records, step, ending, persisted, clockIsWrong: clockIsWrong(library), reload, meet },
    [library, records, step, ending, persisted],
  );
}

/** Longer with every attempt, up to five minutes, and never the same on every phone. */
export function pause(attempts: number): number {
  return Math.min(300_000, 4_000 * 2 ** Math.min(attempts, 10)) * (0.75 + Math.random() / 2);
}
