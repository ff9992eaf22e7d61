import { useEffect, useRef } from "preact/hooks";
import type { Wrong } from "./answers";
import { t } from "./words";

/** Takes the focus when it appears, and leads to every field. */
export function ErrorSummary({ wrong, href = (w) => `#${w.field}` }: { wrong: Wrong[]; href?: (wrong: Wrong) => string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (wrong.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-summary" tabIndex={-1} ref={box}>
      <h2 id="error-summary">{t("errors.title")}</h2>
      <ul>
        {wrong.map((w) => (
          <li key={w.field}>
            <a href={href(w)}>{w.says}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
