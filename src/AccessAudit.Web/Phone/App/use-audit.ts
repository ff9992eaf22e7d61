// One audit in the hands of its auditor: every touch is saved at once, and says so where it could not be.
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { failure } from "./failure";
import type { AuditRecord } from "./types";
import { practiceVault, type Vault, vault } from "./vault";

export type Trouble = "elsewhere" | "full" | "fault";

export interface Held {
  /** Undefined while it is read, null where there is none. */
  record: AuditRecord | null | undefined;
  trouble: Trouble | null;
  /** Resolves once it is on the disk; false where it is not. */
  change(edit: (record: AuditRecord) => AuditRecord): Promise<boolean>;
  /** Takes up what the sending has made of it. */
  read(): Promise<void>;
  store: Promise<Vault>;
}

/** Whoever opens an audit first holds it; another window waits until it is let go, so that none overwrites the other. */
export function useAudit(id: string, practice: boolean): Held {
  const store = practice ? practiceVault() : vault();
  const [record, setRecord] = useState<AuditRecord | null | undefined>(undefined);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const latest = useRef<AuditRecord | null>(null);

  const read = useCallback(async () => {
    latest.current = (await (await store).audit(id)) ?? null;
    setRecord(latest.current);
  }, [id, practice]);

  useEffect(() => {
    let letGo: (() => void) | undefined;
    let gone = false;
    const waiting = setTimeout(() => setTrouble("elsewhere"), 400);
    void navigator.locks.request(`audit-${id}`, async () => {
      clearTimeout(waiting);
      if (gone) return;
      setTrouble(null);
      await read();
      await new Promise<void>((done) => (letGo = done));
    });
    return () => {
      gone = true;
      clearTimeout(waiting);
      letGo?.();
    };
  }, [read]);

  const change = async (edit: (record: AuditRecord) => AuditRecord): Promise<boolean> => {
    const edited = edit(latest.current!);
    latest.current = { ...edited, changed: new Date().toISOString(), version: edited.version + 1 };
    setRecord(latest.current);
    try {
      await (await store).put(latest.current);
      setTrouble(null);
      return true;
    } catch (fault) {
      setTrouble(failure(fault) === "full" ? "full" : "fault");
      return false;
    }
  };

  return { record, trouble, change, read, store };
}
