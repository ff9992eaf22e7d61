// One audit in the hands of its auditor: every touch is saved at once, in order, and says so where it could not be.
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { failure } from "./failure";
import type { AuditRecord } from "./types";
import { ChangedElsewhere, practiceVault, type Vault, vault } from "./vault";

export type Trouble = "elsewhere" | "full" | "fault";

export interface Held {
  /** Undefined while it is read, null where there is none. */
  record: AuditRecord | null | undefined;
  trouble: Trouble | null;
  /** Resolves once it is on the disk; false where it is not. */
  change(edit: (record: AuditRecord) => AuditRecord): Promise<boolean>;
  store: Promise<Vault>;
}

export function useAudit(id: string, practice: boolean): Held {
  const store = practice ? practiceVault() : vault();
  const [record, setRecord] = useState<AuditRecord | null | undefined>(undefined);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const latest = useRef<AuditRecord | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const read = useCallback(async () => {
    latest.current = (await (await store).audit(id)) ?? null;
    setRecord(latest.current);
  }, [id, practice]);
  useEffect(() => void read(), [read]);

  const save = async (): Promise<boolean> => {
    try {
      const saved = await (await store).save(latest.current!);
      // What was touched in the meantime stays; it is saved next.
      latest.current = { ...latest.current!, version: saved.version };
      setRecord(latest.current);
      setTrouble(null);
      return true;
    } catch (fault) {
      if (fault instanceof ChangedElsewhere) {
        setTrouble("elsewhere");
        await read();
      } else setTrouble(failure(fault) === "full" ? "full" : "fault");
      return false;
    }
  };

  const change = (edit: (record: AuditRecord) => AuditRecord): Promise<boolean> => {
    latest.current = { ...edit(latest.current!), changed: new Date().toISOString() };
    setRecord(latest.current);
    const saved = queue.current.then(save);
    queue.current = saved;
    return saved;
  };

  return { record, trouble, change, store };
}
