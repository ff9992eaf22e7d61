// What a touch of a field makes of the answer, and what is still wrong with it.
import { asked } from "./asking";
import type { Answer, AuditRecord, Checklist, Criterion } from "./types";
import { decimal, inOurs, said, t } from "./words";

export const notApplicable = "not-applicable";
export const longestNote = 1000;

type Edit = (record: AuditRecord) => AuditRecord;

/** A word of those that are offered, or nothing for "not seen". */
export const choose = (id: string, word: string): Edit => edit(id, ({ answer: _, reason, temporary, tolerance: __, ...rest }) => {
  if (word === "") return rest;
  if (word === notApplicable) return { ...rest, answer: word, reason: reason ?? "" };
  return { ...rest, answer: word, ...(temporary && { temporary }) };
});

export const because = (id: string, reason: string): Edit => edit(id, (answer) => ({ ...answer, reason }));

export const temporarily = (id: string, on: boolean): Edit => edit(id, ({ temporary: _, ...answer }) => (on ? { ...answer, temporary: true } : answer));

export const noted = (id: string, note: string): Edit => edit(id, ({ note: _, ...answer }) => (note === "" ? answer : { ...answer, note }));

export const withPhotos = (id: string, change: (photos: string[]) => string[]): Edit => edit(id, ({ photos, ...answer }) => {
  const changed = change(photos ?? []);
  return changed.length === 0 ? answer : { ...answer, photos: changed };
});

/** The number is what counts; how it was typed is kept beside it. */
export const measured = (criterion: Criterion, typed: { number?: string; tolerance?: string }): Edit => (record) => {
  const texts = { ...record.typed };
  if (typed.number !== undefined) texts[`m.${criterion.id}`] = typed.number;
  if (typed.tolerance !== undefined) texts[`e.${criterion.id}`] = typed.tolerance;
  const [number, tolerance] = [parse(texts[`m.${criterion.id}`]), parse(texts[`e.${criterion.id}`])];
  const fits = number !== undefined && number >= criterion.measure!.from && number <= criterion.measure!.to;
  const edited = edit(criterion.id, ({ answer: _, tolerance: __, reason: ___, temporary, ...rest }) =>
    fits ? { ...rest, answer: number, ...(tolerance && tolerance > 0 && tolerance <= 1000 && { tolerance }), ...(temporary && { temporary }) } : rest,
  )(record);
  return { ...edited, typed: texts };
};

/** Where it could not be measured exactly; -1 is no band. */
export const banded = (criterion: Criterion, place: number): Edit => (record) => {
  const { [`m.${criterion.id}`]: _, [`e.${criterion.id}`]: __, ...typed } = record.typed;
  const band = criterion.measure!.bands[place];
  const edited = edit(criterion.id, ({ answer: _a, tolerance: _t, reason: _r, ...rest }) =>
    band ? { ...rest, answer: { [band.openBelow ? "over" : "from"]: band.low, to: band.high } as Answer["answer"] & object } : rest,
  )(record);
  return { ...edited, typed };
};

export function bandOf(criterion: Criterion, answer: Answer | undefined): number {
  const value = answer?.answer;
  return typeof value === "object" ? criterion.measure!.bands.findIndex((b) => b.high === value.to && b.low === (value.over ?? value.from)) : -1;
}

/** With a point or a comma, as people write. */
export function parse(text: string | undefined): number | undefined {
  return text !== undefined && /^[+-]?\d+([.,]\d*)?$|^[+-]?[.,]\d+$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : undefined;
}

export interface Wrong {
  criterion: Criterion;
  /** The field's id. */
  field: string;
  says: string;
}

/** What must be mended before the audit can be handed in. */
export function wrongIn(checklist: Checklist, record: AuditRecord): Wrong[] {
  return asked(checklist, record.station, record.answers).flatMap((criterion) => {
    const [answer, typed] = [record.answers[criterion.id], record.typed[`m.${criterion.id}`]];
    const ask = `«${inOurs(criterion.ask)}»`;
    if (criterion.measure && typed && answer?.answer === undefined) {
      const { from, to, unit } = criterion.measure;
      return [{ criterion, field: `m.${criterion.id}`, says: t("audit.measure.wrong", { ask, from: decimal(from), to: `${decimal(to)} ${said(`unit.${unit}`) ?? unit}` }) }];
    }
    return answer?.answer === notApplicable && !answer.reason?.trim()
      ? [{ criterion, field: `r.${criterion.id}`, says: t("audit.reason.missing", { ask }) }]
      : [];
  });
}

/** An answer that says nothing any more is none. */
function edit(id: string, change: (answer: Answer) => Answer): Edit {
  return (record) => {
    const { [id]: before = {}, ...others } = record.answers;
    const after = change(before);
    return { ...record, answers: Object.keys(after).length === 0 ? others : { ...others, [id]: after } };
  };
}
