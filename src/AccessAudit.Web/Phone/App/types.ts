// The words of the trade, as the server sends and takes them.

export type Language = "kk" | "ru" | "en";
export type LocalText = Record<Language, string>;

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | ({ answer: string } & Check)
  | ({ station: "kind" | "floor" } & Check);

export interface Check {
  oneOf?: string[];
  atMost?: number;
  atLeast?: number;
}

export interface Band {
  from?: number;
  over?: number;
  to: number;
}

/** One answer in the form in which audits are exchanged. Photographs are named by the SHA-256 that the phone took. */
export interface Answer {
  answer?: string | number | Band;
  tolerance?: number;
  temporary?: true;
  reason?: string;
  note?: string;
  photos?: string[];
}

export interface Criterion {
  id: string;
  stage: string;
  ask: LocalText;
  hint?: LocalText;
  options?: { id: string; label: LocalText }[];
  measure?: Measure;
  appliesWhen?: Condition;
  temporary: boolean;
  notApplicable: boolean;
}

export interface Measure {
  unit: string;
  from: number;
  to: number;
  /** Missing where it is a fact that only other questions use. */
  asked?: LocalText;
  bands: { low: number; high: number; openBelow: boolean; label: LocalText }[];
}

export interface Checklist {
  id: string;
  from: string;
  until?: string;
  title: LocalText;
  stages: { id: string; name: LocalText }[];
  criteria: Criterion[];
}

export interface Station {
  serial: number;
  id: string;
  number?: number;
  region?: string;
  district?: string;
  name: LocalText;
  address?: string;
  kind?: string;
  floor?: number;
}

export interface Member {
  name: string;
  role: string;
  source: string;
  regions?: string[];
  now: string;
  today: string;
}

/** Where an audit stands; each is shown in words. */
export type State = "draft" | "finished" | "sending" | "sent" | "refused" | "conflict";

/** An audit as the phone keeps it. */
export interface AuditRecord {
  id: string;
  station: Station;
  checklist: string;
  date: string;
  source: string;
  /** Whose it is: only this account may hand it in. */
  account: string;
  answers: Record<string, Answer>;
  /** What was typed into number fields, right or wrong, so that nothing is typed twice. */
  typed: Record<string, string>;
  state: State;
  /** Goes up with every audit that is begun here: a clock can be set back, this cannot. */
  order: number;
  /** Goes up with every change, so that two windows never overwrite each other unseen. */
  version: number;
  /** By this phone's clock, right or wrong. */
  begun: string;
  changed: string;
  finished?: string;
  /** By the server's clock. */
  received?: string;
  /** It was handed to the network and no answer came: whether it arrived is not known. */
  inDoubt?: boolean;
  problem?: Problem;
  /** The tag that led here while the server could not be asked whether it is genuine. */
  tag?: string | undefined;
  tagProblem?: string;
}

export interface Problem {
  status: number;
  /** In the server's words. */
  says: string[];
}

export interface Photo {
  /** `sha256:` and the hash of what is kept here. */
  id: string;
  audit: string;
  blob: Blob;
  taken: string;
  /** As the server named it, once it has it. */
  name?: string;
}
