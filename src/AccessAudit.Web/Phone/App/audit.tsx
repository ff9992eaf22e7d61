// The screens of one audit: its stages, what is left, and where it is.
import type { Held } from "./use-audit";
import { useAudit } from "./use-audit";
import { useApp } from "./app";
import { countOf, asked } from "./asking";
import { Finish } from "./finish";
import { NotHere } from "./begin";
import { RecordScreen } from "./record";
import { titleOf } from "./station-head";
import { StageScreen } from "./stage";
import type { AuditRecord, Checklist } from "./types";
import { day, inOurs, t } from "./words";

export interface AuditScreen {
  record: AuditRecord;
  checklist: Checklist;
  held: Held;
  base: string;
  practice: boolean;
}

export function AuditScreens({ id, screen, practice }: { id: string; screen: string | undefined; practice: boolean }) {
  const { library } = useApp();
  const held = useAudit(id, practice);
  if (held.record === undefined) return <p role="status">{held.trouble === "elsewhere" ? t("phone.trouble.elsewhere") : "…"}</p>;
  const checklist = library.checklists.find((c) => c.id === held.record?.checklist);
  if (held.record === null || !checklist) return <NotHere />;
  const base = `/phone${practice ? "/practice" : ""}`;
  const shown = { record: held.record, checklist, held, base, practice };
  const stage = held.record.state === "draft" ? checklist.stages.find((s) => s.id === screen) : undefined;
  return (
    <>
      {held.trouble && (
        <p class="error-summary" role="alert">
          {t(`phone.trouble.${held.trouble}` as "phone.trouble.full")}
        </p>
      )}
      {held.record.state !== "draft" ? <RecordScreen {...shown} /> : stage ? <StageScreen key={stage.id} {...shown} stage={stage.id} /> : <Finish {...shown} />}
    </>
  );
}

export function AuditHead({ record, base }: AuditScreen) {
  return (
    <p class="where">
      {base === "/phone" ? <a href={`/phone/stations/${record.station.id}`}>{titleOf(record.station)}</a> : titleOf(record.station)} ·{" "}
      {inOurs(record.station.name)} · {day(record.date)}
    </p>
  );
}

export function StageLine({ record, checklist, base, current }: AuditScreen & { current?: string }) {
  const questions = asked(checklist, record.station, record.answers);
  return (
    <nav aria-label={t("audit.stages")}>
      <ol class="stage-line">
        {checklist.stages.map((stage) => {
          const { done, all } = countOf(questions, record.answers, stage.id);
          return (
            <li key={stage.id} class={all > 0 && done === all ? "complete" : undefined}>
              <a href={`${base}/audits/${record.id}/${stage.id}`} aria-current={stage.id === current ? "step" : undefined}>
                <span>{inOurs(stage.name)}</span>
                <small>{t("of", { k: done, n: all })}</small>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
