// One stage of the voter's way: the questions that apply, each saved as soon as it is touched.
import { useRef, useState } from "preact/hooks";
import { wrongIn } from "./answers";
import { asked } from "./asking";
import { AuditHead, type AuditScreen, StageLine } from "./audit";
import { ErrorSummary } from "./error-summary";
import { Question } from "./question";
import { go } from "./router";
import { inOurs, t } from "./words";

export function StageScreen({ stage, ...screen }: AuditScreen & { stage: string }) {
  const { record, checklist, held, base } = screen;
  const [tried, setTried] = useState(0);
  const questions = asked(checklist, record.station, record.answers);
  const here = questions.filter((c) => c.stage === stage);
  const stages = checklist.stages.filter((s) => questions.some((c) => c.stage === s.id));
  const place = stages.findIndex((s) => s.id === stage);
  const [before, after] = [stages[place - 1], stages[place + 1]];
  const wrong = wrongIn(checklist, record).filter((w) => w.criterion.stage === stage);
  const first = useRef(here.length);
  const name = inOurs(checklist.stages.find((s) => s.id === stage)?.name);

  const goOn = (event: Event): void => {
    event.preventDefault();
    if (wrong.length > 0) setTried(tried + 1);
    else go(`${base}/audits/${record.id}/${after?.id ?? "finish"}`);
  };

  return (
    <>
      <AuditHead {...screen} />
      <StageLine {...screen} current={stage} />
      <h1>{name}</h1>
      {tried > 0 && <ErrorSummary key={tried} wrong={wrong} />}
      <form class="audit" onSubmit={goOn} noValidate>
        {here.map((criterion) => (
          <Question key={criterion.id} criterion={criterion} record={record} held={held} wrong={tried > 0 ? wrong.find((w) => w.criterion.id === criterion.id) : undefined} />
        ))}
        <p role="status" class="hint">
          {here.length > first.current && t("audit.more")}
        </p>
        <p class="buttons">
          <button>{after ? t("phone.next", { stage: inOurs(after.name) }) : t("audit.finish.look")}</button>
          {before && (
            <a class="button second" href={`${base}/audits/${record.id}/${before.id}`}>
              ← {inOurs(before.name)}
            </a>
          )}
          {after && <a class="last" href={`${base}/audits/${record.id}/finish`}>{t("audit.finish.look")}</a>}
        </p>
      </form>
    </>
  );
}
