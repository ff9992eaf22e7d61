// One question: the same fields, words and order as the form that works without script.
import { because, bandOf, banded, choose, longestNote, measured, notApplicable, noted, temporarily, type Wrong } from "./answers";
import { PhotoField } from "./photo-field";
import { SlopeField } from "./slope-field";
import type { Answer, AuditRecord, Criterion } from "./types";
import type { Held } from "./use-audit";
import { inOurs, said, t } from "./words";

interface Props {
  criterion: Criterion;
  record: AuditRecord;
  held: Held;
  wrong: Wrong | undefined;
}

export function Question({ criterion, record, held, wrong }: Props) {
  const { id } = criterion;
  const answer = record.answers[id];
  const ask = inOurs(criterion.ask);
  const described = [criterion.hint && `h.${id}`, wrong && `w.${id}`].filter(Boolean).join(" ");
  return (
    <fieldset class={wrong ? "question wrong" : "question"} aria-describedby={described || undefined}>
      <legend>{ask}</legend>
      {criterion.hint && (
        <p class="hint" id={`h.${id}`}>
          {inOurs(criterion.hint)}
        </p>
      )}
      {wrong && (
        <p class="error" id={`w.${id}`}>
          {wrong.says}
        </p>
      )}
      {criterion.measure ? <MeasureField criterion={criterion} record={record} held={held} wrong={wrong} /> : <Choices criterion={criterion} answer={answer} held={held} />}
      {answer?.answer === notApplicable && (
        <div class="reason">
          <label for={`r.${id}`}>{t("audit.reason")}</label>
          <input id={`r.${id}`} maxLength={longestNote} value={answer.reason ?? ""} onInput={(e) => void held.change(because(id, e.currentTarget.value))} />
        </div>
      )}
      {criterion.temporary && answer?.answer !== undefined && answer.answer !== notApplicable && (
        <label class="choice">
          <input type="checkbox" checked={answer.temporary === true} onChange={(e) => void held.change(temporarily(id, e.currentTarget.checked))} />
          <span>{t("audit.temporary")}</span>
        </label>
      )}
      <details open={answer?.note !== undefined || answer?.photos !== undefined}>
        <summary>
          {t("audit.more-to-say")}
          <span class="visually-hidden">: {ask}</span>
        </summary>
        <label for={`n.${id}`}>{t("note")}</label>
        <textarea id={`n.${id}`} rows={3} maxLength={longestNote} value={answer?.note ?? ""} onInput={(e) => void held.change(noted(id, e.currentTarget.value))} />
        <PhotoField criterion={criterion} record={record} held={held} />
      </details>
    </fieldset>
  );
}

function Choices({ criterion, answer, held }: { criterion: Criterion; answer: Answer | undefined; held: Held }) {
  const offered = [
    ...criterion.options!.map((o) => ({ word: o.id, label: inOurs(o.label) })),
    ...(criterion.notApplicable ? [{ word: notApplicable, label: t("audit.not-applicable") }] : []),
    { word: "", label: t("audit.unseen") },
  ];
  return (
    <div class="choices">
      {offered.map(({ word, label }) => (
        <label class="choice" key={word}>
          <input type="radio" name={`a.${criterion.id}`} value={word} checked={(answer?.answer ?? "") === word} onChange={() => void held.change(choose(criterion.id, word))} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

function MeasureField({ criterion, record, held, wrong }: Props) {
  const { id, measure } = criterion as Criterion & { measure: NonNullable<Criterion["measure"]> };
  const answer = record.answers[id];
  const type = (typed: { number?: string; tolerance?: string }): void => void held.change(measured(criterion, typed));
  return (
    <>
      {measure.asked && <p class="asked">{t("audit.asked", { asked: inOurs(measure.asked) })}</p>}
      <div class="measure">
        <label for={`m.${id}`}>{t("audit.measured", { unit: said(`unit.${measure.unit}`) ?? measure.unit })}</label>
        <input
          id={`m.${id}`}
          inputMode="decimal"
          autocomplete="off"
          value={record.typed[`m.${id}`] ?? ""}
          aria-invalid={wrong ? true : undefined}
          onInput={(e) => type({ number: e.currentTarget.value })}
        />
        <label for={`e.${id}`}>
          ± <span class="visually-hidden">{t("audit.tolerance")}</span>
        </label>
        <input id={`e.${id}`} class="short" inputMode="decimal" autocomplete="off" value={record.typed[`e.${id}`] ?? ""} onInput={(e) => type({ tolerance: e.currentTarget.value })} />
      </div>
      {measure.unit === "percent" && <SlopeField onUse={(slope) => type(slope)} />}
      {measure.bands.length > 0 && (
        <details open={bandOf(criterion, answer) >= 0}>
          <summary>{t("audit.band")}</summary>
          <label class="visually-hidden" for={`b.${id}`}>
            {t("audit.band")}
          </label>
          <select id={`b.${id}`} value={String(bandOf(criterion, answer))} onChange={(e) => void held.change(banded(criterion, Number(e.currentTarget.value)))}>
            <option value="-1">{t("audit.unseen")}</option>
            {measure.bands.map((band, place) => (
              <option key={place} value={String(place)}>
                {inOurs(band.label)}
              </option>
            ))}
          </select>
        </details>
      )}
      {criterion.notApplicable && (
        <label class="choice">
          <input
            type="checkbox"
            value={notApplicable}
            checked={answer?.answer === notApplicable}
            onChange={(e) => void held.change(choose(id, e.currentTarget.checked ? notApplicable : ""))}
          />
          <span>{t("audit.not-applicable")}</span>
        </label>
      )}
    </>
  );
}
