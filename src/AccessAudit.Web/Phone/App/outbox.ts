// Hands in what is finished: the photographs first, each once, then the audit. Stopped anywhere and begun again it does no harm.
import { whole } from "./asking";
import { failure } from "./failure";
import type { AuditRecord, Checklist, Photo, Problem } from "./types";
import { ChangedElsewhere, type Vault } from "./vault";

/** Told with every step, for people to read. */
export interface Step {
  audit: string;
  photo: number;
  photos: number;
}

export type Ending = "done" | "later" | "sign-in";

/** Only one window sends at a time. `later` means: try again after a while. */
export async function sendAll(store: Vault, account: string, checklists: Checklist[], tell: (step: Step) => void): Promise<Ending> {
  const ending = await navigator.locks.request("outbox", { ifAvailable: true }, async (lock) => {
    if (!lock) return "later";
    for (const record of (await store.audits()).reverse()) {
      if ((record.state !== "finished" && record.state !== "sending") || record.account !== account) continue;
      const checklist = checklists.find((c) => c.id === record.checklist);
      if (!checklist) continue;
      const ending = await send(store, record, checklist, tell);
      if (ending !== "done") return ending;
    }
    return "done";
  });
  return ending as Ending;
}

async function send(store: Vault, record: AuditRecord, checklist: Checklist, tell: (step: Step) => void): Promise<Ending> {
  let current = await store.save({ ...record, state: "sending" });
  const settle = async (change: Partial<AuditRecord>): Promise<void> => {
    current = await store.save({ ...current, ...change });
  };
  try {
    if (current.tag) await settle(await checked(current.tag));
    const answers = whole(checklist, current);
    const cited = new Set(Object.values(answers).flatMap((a) => a.photos ?? []));
    const photos = (await store.photos(current.id)).filter((p) => cited.has(p.id));
    const names = new Map<string, string>();
    for (const [place, photo] of photos.entries()) {
      tell({ audit: current.id, photo: place + 1, photos: photos.length });
      const sent = await sendPhoto(store, photo);
      if (typeof sent !== "string") {
        await settle(sent.status === 401 || sent.later ? { state: "finished" } : { state: "refused", problem: sent });
        return sent.status === 401 ? "sign-in" : sent.later ? "later" : "done";
      }
      names.set(photo.id, sent);
    }
    tell({ audit: current.id, photo: photos.length, photos: photos.length });
    await settle({ inDoubt: true });
    const answer = await fetch(`/api/audits/${current.id}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(exchanged(current, answers, names)),
      signal: AbortSignal.timeout(60_000),
    });
    return await settled(store, answer, settle, current);
  } catch (fault) {
    // Somebody took it back in hand: what they do counts.
    if (fault instanceof ChangedElsewhere) return "later";
    await settle({ state: "finished" });
    if (failure(fault) === "offline") return "later";
    throw fault;
  }
}

async function settled(store: Vault, answer: Response, settle: (change: Partial<AuditRecord>) => Promise<void>, record: AuditRecord): Promise<Ending> {
  if (answer.ok) {
    const received = ((await answer.json()) as { received: string }).received;
    await settle({ state: "sent", received, inDoubt: false });
    await store.dropPhotos(record.id);
    return "done";
  }
  if (answer.status === 401) {
    await settle({ state: "finished", inDoubt: false });
    return "sign-in";
  }
  if (isForLater(answer)) {
    await settle({ state: "finished" });
    return "later";
  }
  const problem = await problemOf(answer);
  await settle({ state: answer.status === 409 ? "conflict" : "refused", problem, inDoubt: false });
  return "done";
}

/** A tag that was scanned without a network. It opened nothing that the account may not see, so a false one is told and no more. */
async function checked(tag: string): Promise<Partial<AuditRecord>> {
  const answer = await fetch(`/api/tags/${tag}`, { signal: AbortSignal.timeout(20_000) });
  if (answer.status === 404) return { tagProblem: ((await answer.json()) as { title: string }).title };
  return answer.ok ? { tag: undefined } : {};
}

/** The name under which the server keeps it; a photograph that it has is not sent again. */
async function sendPhoto(store: Vault, photo: Photo): Promise<string | (Problem & { later: boolean })> {
  if (photo.name) return photo.name;
  const answer = await fetch("/api/photos", {
    method: "POST",
    headers: { "Content-Type": "image/jpeg" },
    body: photo.blob,
    signal: AbortSignal.timeout(180_000),
  });
  if (!answer.ok) return { ...(await problemOf(answer)), later: isForLater(answer) };
  const { photo: name } = (await answer.json()) as { photo: string };
  await store.keepPhoto({ ...photo, name });
  return name;
}

/** The server is busy or broken; nothing is wrong with what was sent. */
const isForLater = (answer: Response): boolean => answer.status >= 500 || answer.status === 429 || answer.status === 408;

async function problemOf(answer: Response): Promise<Problem> {
  const problem = (await answer.json().catch(() => ({}))) as { title?: string; detail?: string; faults?: string[] };
  return { status: answer.status, says: problem.faults ?? [problem.detail ?? problem.title ?? answer.statusText] };
}

/** The audit in the form in which audits are exchanged, with the device's own times beside it. */
export function exchanged(record: AuditRecord, answers: AuditRecord["answers"], names: Map<string, string>): object {
  return {
    id: record.id,
    station: record.station.id,
    checklist: record.checklist,
    date: record.date,
    source: record.source,
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, { photos, ...answer }]) => [id, photos ? { ...answer, photos: photos.map((p) => names.get(p) ?? p) } : answer]),
    ),
    device: { begun: record.begun, finished: record.finished },
  };
}
