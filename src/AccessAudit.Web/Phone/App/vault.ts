// What the phone keeps: audits, photographs, and what it took along. Practice lies in a database of its own, so that no way leads
// from it to the server.
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { AuditRecord, Photo } from "./types";

interface Schema extends DBSchema {
  audits: { key: string; value: AuditRecord };
  photos: { key: [string, string]; value: Photo; indexes: { audit: string } };
  things: { key: string; value: unknown };
}

/** Another window has changed the audit since it was read here. */
export class ChangedElsewhere extends Error {}

export class Vault {
  private constructor(private readonly database: IDBPDatabase<Schema>) {}

  static async open(name: string): Promise<Vault> {
    return new Vault(
      await openDB<Schema>(name, 1, {
        upgrade(database) {
          database.createObjectStore("audits", { keyPath: "id" });
          database.createObjectStore("photos", { keyPath: ["audit", "id"] }).createIndex("audit", "audit");
          database.createObjectStore("things");
        },
        // A newer release in another window wants to change the database: let it.
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      }),
    );
  }

  /** Newest first, by the order in which they were begun and not by a clock. */
  async audits(): Promise<AuditRecord[]> {
    return (await this.database.getAll("audits")).sort((a, b) => b.order - a.order);
  }

  audit(id: string): Promise<AuditRecord | undefined> {
    return this.database.get("audits", id);
  }

  /** Gives the audit its place in the order. */
  async begin(record: Omit<AuditRecord, "order" | "version">): Promise<AuditRecord> {
    const writing = this.database.transaction("audits", "readwrite", { durability: "strict" });
    const last = (await writing.store.getAll()).reduce((most, a) => Math.max(most, a.order), 0);
    const begun = { ...record, order: last + 1, version: 1 };
    await writing.store.add(begun);
    await writing.done;
    return begun;
  }

  /**
   * For the window that holds the audit. All of it is said in one breath and committed, so that the browser has it even where
   * the page is closed in the same moment.
   */
  async put(record: AuditRecord): Promise<void> {
    const writing = this.database.transaction("audits", "readwrite", { durability: "strict" });
    const put = writing.store.put(record);
    writing.commit();
    await Promise.all([put, writing.done]);
  }

  /** For whoever does not hold it, such as the sending. Resolves once it is on the disk. @throws ChangedElsewhere */
  async save(record: AuditRecord): Promise<AuditRecord> {
    const writing = this.database.transaction("audits", "readwrite", { durability: "strict" });
    const stored = await writing.store.get(record.id);
    if (stored?.version !== record.version) throw new ChangedElsewhere();
    const saved = { ...record, version: record.version + 1 };
    await writing.store.put(saved);
    await writing.done;
    return saved;
  }

  /** With its photographs. */
  async remove(id: string): Promise<void> {
    await this.dropPhotos(id);
    await this.database.delete("audits", id);
  }

  photos(audit: string): Promise<Photo[]> {
    return this.database.getAllFromIndex("photos", "audit", audit);
  }

  photo(audit: string, id: string): Promise<Photo | undefined> {
    return this.database.get("photos", [audit, id]);
  }

  async keepPhoto(photo: Photo): Promise<void> {
    await this.database.put("photos", photo);
  }

  async dropPhotos(audit: string): Promise<void> {
    const writing = this.database.transaction("photos", "readwrite");
    for (const key of await writing.store.index("audit").getAllKeys(audit)) await writing.store.delete(key);
    await writing.done;
  }

  async thing<T>(name: string): Promise<T | undefined> {
    return (await this.database.get("things", name)) as T | undefined;
  }

  async keep(name: string, thing: unknown): Promise<void> {
    await this.database.put("things", thing, name);
  }
}

let live: Promise<Vault> | undefined;
let practice: Promise<Vault> | undefined;

export const vault = (): Promise<Vault> => (live ??= Vault.open("accessaudit"));
export const practiceVault = (): Promise<Vault> => (practice ??= Vault.open("accessaudit-practice"));
