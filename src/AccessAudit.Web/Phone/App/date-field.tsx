import { t } from "./words";

/** The day of the visit: by the clock, unless the auditor knows better. */
export function DateField({ date, most, wrong, onInput }: { date: string; most: string; wrong: string; onInput(date: string): void }) {
  return (
    <div class={wrong ? "field wrong" : "field"}>
      <label for="date">{t("audit.date")}</label>
      {wrong && (
        <p class="error" id="date-wrong" role="alert">
          {wrong}
        </p>
      )}
      <input
        id="date"
        type="date"
        value={date}
        max={most}
        aria-invalid={wrong !== ""}
        aria-describedby={wrong ? "date-wrong" : undefined}
        onInput={(e) => onInput(e.currentTarget.value)}
      />
    </div>
  );
}

/** Empty where the day can be one of a visit. */
export const wrongDate = (date: string, most: string): string => (/^\d{4}-\d\d-\d\d$/.test(date) && date <= most ? "" : t("audit.date.wrong"));
