// Where an audit is that is finished: on this phone, on its way, on the server; and what to do where it was not taken.
import { useEffect } from "preact/hooks";
import { useApp } from "./app";
import { whole } from "./asking";
import type { AuditScreen } from "./audit";
import { SignIn, StateWords } from "./frame";
import { RecordFile } from "./record-file";
import { goInstead } from "./router";
import { StationHead } from "./station-head";
import { day, moment, said, t } from "./words";

export function RecordScreen(screen: AuditScreen) {
  const { checklist, held, base, practice } = screen;
  const app = useApp();
  // Sending changes what lies in the store; what is shown is what was read last.
  const record = (practice ? undefined : app.records.find((r) => r.id === screen.record.id)) ?? screen.record;
  const { library } = app;
  const foreign = library.member && record.account !== library.member.name;
  const waits = record.state === "finished" || record.state === "sending";
  const open = waits || record.state === "refused";

  const reopen = async (): Promise<void> => {
    await (await held.store).save({ ...record, state: "draft" });
    await Promise.all([held.read(), app.reload()]);
    goInstead(`${base}/audits/${record.id}/finish`);
  };
  const remove = async (): Promise<void> => {
    await (await held.store).remove(record.id);
    await app.reload();
    goInstead(practice ? "/phone/practice" : "/phone");
  };
  useEffect(() => void app.reload(), []);

  return (
    <>
      <StationHead station={record.station} />
      <div class={`state-box ${record.state}`} role="status">
        <p>
          <strong>{practice ? t("phone.practice.done") : <StateWords state={record.state} />}</strong>
        </p>
        {!practice && <p>{t(`phone.state.${record.state}.text` as "phone.state.sent.text")}</p>}
        {record.problem && (record.state === "refused" || record.state === "conflict") && (
          <ul lang="en">
            {record.problem.says.map((s) => (
              <li key={s}>{s}</li>
            ))}
          </ul>
        )}
      </div>
      {waits && !practice && foreign && <p class="note">{t("phone.foreign", { name: record.account })}</p>}
      {waits && !practice && !library.signedIn && (
        <p class="note">
          {t("phone.session-over")} <SignIn />
        </p>
      )}
      {record.tag && <p class="note">{record.tagProblem ? said(`tag.${record.tagProblem}.text`) : t("phone.tag.unchecked")}</p>}
      <dl class="facts">
        <dt>{t("date")}</dt>
        <dd>{day(record.date)}</dd>
        <dt>{t("phone.answers")}</dt>
        <dd>{Object.values(whole(checklist, record)).filter((a) => a.answer !== undefined).length}</dd>
        <dt>{t("phone.begun")}</dt>
        <dd>{moment(record.begun)}</dd>
        {record.finished && (
          <>
            <dt>{t("phone.finished")}</dt>
            <dd>{moment(record.finished)}</dd>
          </>
        )}
        {record.received && (
          <>
            <dt>{t("phone.received")}</dt>
            <dd>{moment(record.received)}</dd>
          </>
        )}
      </dl>
      {app.clockIsWrong && <p class="hint">{t("phone.clock")}</p>}
      <p class="buttons">
        {waits && !practice && (
          <button type="button" disabled={app.step !== null} onClick={() => void app.meet()}>
            {t("phone.send-now")}
          </button>
        )}
        {open && !record.inDoubt && (
          <button type="button" class="second" disabled={app.step !== null} onClick={() => void reopen()}>
            {t("phone.reopen")}
          </button>
        )}
        <a class="button second" href={practice ? "/phone/practice" : "/phone"}>
          {t("phone.records")}
        </a>
      </p>
      {!practice && record.state !== "sent" && <RecordFile records={[record]} />}
      <details>
        <summary>{t("phone.remove")}</summary>
        <p>{record.state === "sent" ? t("phone.remove.sent") : t("audit.discard.text")}</p>
        <p class="buttons">
          <button type="button" class="second" onClick={() => void remove()}>
            {t("phone.remove.sure")}
          </button>
        </p>
      </details>
    </>
  );
}
