// What was not sent, as a file: to be carried to another phone, or to be kept.
import { exchanged } from "./outbox";
import type { AuditRecord, Photo } from "./types";
import type { Vault } from "./vault";

interface Saved {
  accessaudit: 1;
  saved: string;
  /** As this phone keeps them. */
  records: AuditRecord[];
  /** The same in the form in which audits are exchanged, for programs. */
  audits: object[];
  photos: (Omit<Photo, "blob"> & { jpeg: string })[];
}

export async function saved(store: Vault, records: AuditRecord[]): Promise<Blob> {
  const photos = (await Promise.all(records.map((r) => store.photos(r.id)))).flat();
  const file: Saved = {
    accessaudit: 1,
    saved: new Date().toISOString(),
    records,
    audits: records.map((r) => exchanged(r, r.answers, new Map())),
    photos: await Promise.all(photos.map(async ({ blob, ...photo }) => ({ ...photo, jpeg: await toBase64(blob) }))),
  };
  return new Blob([JSON.stringify(file)], { type: "application/json" });
}

export type Loaded = { taken: number; known: number } | null;

/** Audits that are here already stay as they are. Null where the file is none of ours. */
export async function loaded(store: Vault, file: Blob): Promise<Loaded> {
  const read = await file
    .text()
    .then((text) => JSON.parse(text) as Saved)
    .catch(() => null);
  if (read?.accessaudit !== 1 || !Array.isArray(read.records) || !Array.isArray(read.photos) || !read.records.every(isRecord)) return null;
  let taken = 0;
  for (const record of read.records) {
    if (await store.audit(record.id)) continue;
    for (const { jpeg, ...photo } of read.photos.filter((p) => p.audit === record.id)) await store.keepPhoto({ ...photo, blob: await fromBase64(jpeg) });
    await store.begin({ ...record, state: record.state === "sending" ? "finished" : record.state });
    taken++;
  }
  return { taken, known: read.records.length - taken };
}

const isRecord = (r: AuditRecord): boolean =>
  [r.id, r.checklist, r.date, r.source, r.account, r.state].every((text) => typeof text === "string") && typeof r.station?.id === "string" && typeof r.answers === "object";

const toBase64 = (blob: Blob): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done((reader.result as string).split(",")[1]!);
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });

function fromBase64(text: string): Blob {
  return new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], { type: "image/jpeg" });
}
