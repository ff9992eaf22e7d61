// Which questions an unfinished audit leads to: only those that apply. The same rule as the server's, in three values.
import type { Answer, AuditRecord, Check, Checklist, Condition, Criterion, Station } from "./types";

const enum Truth {
  False,
  Unknown,
  True,
}

interface Interval {
  low: number;
  high: number;
  openBelow: boolean;
}

type Answers = Record<string, Answer>;

/** The questions that are to be put now, in checklist order. */
export function asked(checklist: Checklist, station: Pick<Station, "kind" | "floor">, answers: Answers): Criterion[] {
  const evidence = new Evidence(checklist, station, answers);
  return checklist.criteria.filter((c) => {
    const truth = evidence.applies(c.id);
    return truth === Truth.True || (truth === Truth.Unknown && !evidence.awaits(c));
  });
}

/** How many questions of a stage are answered, and how many there are. */
export function countOf(questions: Criterion[], answers: Answers, stage: string): { done: number; all: number } {
  const here = questions.filter((c) => c.stage === stage);
  return { done: here.filter((c) => answers[c.id]?.answer !== undefined).length, all: here.length };
}

/** What is handed in: answers to questions that an earlier answer has made moot are left out, for nobody sees them any more. */
export function whole(checklist: Checklist, record: Pick<AuditRecord, "station" | "answers">): Answers {
  const put = asked(checklist, record.station, record.answers);
  return Object.fromEntries(put.filter((c) => record.answers[c.id]).map((c) => [c.id, record.answers[c.id]!]));
}

class Evidence {
  private readonly known = new Map<string, Truth>();
  private readonly criteria: Map<string, Criterion>;

  constructor(
    checklist: Checklist,
    private readonly station: Pick<Station, "kind" | "floor">,
    private readonly answers: Answers,
  ) {
    this.criteria = new Map(checklist.criteria.map((c) => [c.id, c]));
  }

  applies(id: string): Truth {
    let truth = this.known.get(id);
    if (truth === undefined) {
      const condition = this.criteria.get(id)?.appliesWhen;
      truth = condition ? this.holds(condition) : Truth.True;
      this.known.set(id, truth);
    }
    return truth;
  }

  /** Whether an answer that is still missing decides. A fact of the station that is not known never comes: then the question is put. */
  awaits(criterion: Criterion): boolean {
    return tests(criterion.appliesWhen!).some((t) => this.valueOf(t) === undefined && this.applies(t) !== Truth.False);
  }

  private valueOf(id: string): Answer["answer"] {
    return this.answers[id]?.answer;
  }

  private holds(condition: Condition): Truth {
    if ("all" in condition) return Math.min(...condition.all.map((c) => this.holds(c))) as Truth;
    if ("any" in condition) return Math.max(...condition.any.map((c) => this.holds(c))) as Truth;
    if ("not" in condition) return (Truth.True - this.holds(condition.not)) as Truth;
    if ("station" in condition) return this.ofStation(condition);
    const [applies, value] = [this.applies(condition.answer), this.valueOf(condition.answer)];
    if (applies === Truth.False || value === "not-applicable") return Truth.False;
    if (applies === Truth.Unknown || value === undefined) return Truth.Unknown;
    return typeof value === "string" ? word(condition, value) : measured(condition, interval(value, this.answers[condition.answer]?.tolerance));
  }

  private ofStation(condition: { station: "kind" | "floor" } & Check): Truth {
    const fact = this.station[condition.station];
    if (fact === undefined) return Truth.Unknown;
    return typeof fact === "string" ? word(condition, fact) : measured(condition, interval(fact, 0));
  }
}

function tests(condition: Condition): string[] {
  if ("all" in condition) return condition.all.flatMap(tests);
  if ("any" in condition) return condition.any.flatMap(tests);
  if ("not" in condition) return tests(condition.not);
  return "answer" in condition ? [condition.answer] : [];
}

function word(check: Check, value: string): Truth {
  return check.oneOf?.includes(value) ? Truth.True : Truth.False;
}

function interval(value: Exclude<Answer["answer"], string | undefined>, tolerance = 0): Interval {
  if (typeof value === "number") return { low: value - tolerance, high: value + tolerance, openBelow: false };
  return { low: value.from ?? value.over!, high: value.to, openBelow: value.over !== undefined };
}

function measured(check: Check, { low, high, openBelow }: Interval): Truth {
  if (check.atMost !== undefined) {
    if (high <= check.atMost) return Truth.True;
    return low > check.atMost || (openBelow && low >= check.atMost) ? Truth.False : Truth.Unknown;
  }
  if (check.atLeast !== undefined) {
    if (low >= check.atLeast) return Truth.True;
    return high < check.atLeast ? Truth.False : Truth.Unknown;
  }
  return Truth.Unknown;
}
