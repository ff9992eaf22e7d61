// What is left, and the end: an audit that was handed in is not changed any more.
import { useState } from "preact/hooks";
import { wrongIn } from "./answers";
import { useApp } from "./app";
import { asked, whole } from "./asking";
import { AuditHead, type AuditScreen, StageLine } from "./audit";
import { DateField, wrongDate } from "./date-field";
import { ErrorSummary } from "./error-summary";
import { inForceOn, today } from "./library";
import { goInstead } from "./router";
import { inOurs, t } from "./words";

export function Finish(screen: AuditScreen) {
  const { record, checklist, held, base, practice } = screen;
  const app = useApp();
  const [tried, setTried] = useState(0);
  const questions = asked(checklist, record.station, record.answers);
  const wrong = wrongIn(checklist, record);
  const most = today(app.library);
  const dateWrong = wrongDate(record.date, most) || (inForceOn(app.library.checklists, record.date) === checklist ? "" : t("audit.date.no-rules"));
  const empty = Object.keys(whole(checklist, record)).length === 0;

  const handIn = async (): Promise<void> => {
    if (wrong.length > 0 || empty || dateWrong) return setTried(tried + 1);
    if (!(await held.change((r) => ({ ...r, state: "finished", finished: new Date().toISOString() })))) return;
    goInstead(`${base}/audits/${record.id}`);
    await app.reload();
    if (!practice) await app.meet();
  };
  const discard = async (): Promise<void> => {
    await (await held.store).remove(record.id);
    await app.reload();
    goInstead(practice ? "/phone/practice" : "/phone");
  };

  return (
    <>
      <AuditHead {...screen} />
      <StageLine {...screen} />
      <h1>{t("audit.finish")}</h1>
      {tried > 0 && empty && (
        <p class="error" role="alert">
          {t("audit.empty")}
        </p>
      )}
      {tried > 0 && <ErrorSummary key={tried} wrong={wrong} href={(w) => `${base}/audits/${record.id}/${w.criterion.stage}`} />}
      {checklist.stages.map((stage) => {
        const missing = questions.filter((c) => c.stage === stage.id && record.answers[c.id]?.answer === undefined);
        return (
          missing.length > 0 && (
            <section key={stage.id}>
              <h2>
                <a href={`${base}/audits/${record.id}/${stage.id}`}>{inOurs(stage.name)}</a>
              </h2>
              <details>
                <summary>{t("audit.missing", { n: missing.length })}</summary>
                <ul>
                  {missing.map((c) => (
                    <li key={c.id}>{inOurs(c.ask)}</li>
                  ))}
                </ul>
              </details>
            </section>
          )
        );
      })}
      <DateField
        date={record.date}
        most={most}
        wrong={dateWrong}
        onInput={(date) => void held.change((r) => ({ ...r, date }))}
      />
      <p class="note">{practice ? t("phone.practice.finish") : t("audit.finish.text")}</p>
      <p class="buttons">
        <button type="button" onClick={() => void handIn()}>
          {practice ? t("phone.practice.end") : t("audit.hand-in")}
        </button>
      </p>
      <details>
        <summary>{t("audit.discard")}</summary>
        <p>{t("audit.discard.text")}</p>
        <p class="buttons">
          <button type="button" class="second" onClick={() => void discard()}>
            {t("audit.discard.sure")}
          </button>
        </p>
      </details>
    </>
  );
}
