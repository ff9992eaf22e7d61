// The slope by the phone itself: laid down once, or twice, the second time turned end for end.
import { useState } from "preact/hooks";
import { errorOf, type Reading, read, type Slope, slopeOf } from "./slope";
import { decimal, t } from "./words";

/** Found once, the phone's own error holds for every ramp. */
const errorKey = "slope-error";

export function SlopeField({ onUse }: { onUse(typed: { number: string; tolerance: string }): void }) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [first, setFirst] = useState<Reading | null>(null);
  const [slope, setSlope] = useState<Slope | null>(null);
  const [silent, setSilent] = useState(false);
  if (!("DeviceOrientationEvent" in window)) return null;

  const measure = async (turned: boolean): Promise<void> => {
    setBusy(true);
    setSilent(false);
    const reading = await read();
    setBusy(false);
    if (!reading) return setSilent(true);
    if (turned && first) localStorage.setItem(errorKey, String(errorOf(first, reading)));
    else setFirst(reading);
    setSlope(slopeOf(turned && first ? first : reading, knownError()));
  };

  return (
    <div class="slope">
      <button type="button" class="second" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("phone.slope")}
      </button>
      {open && (
        <div class="slope-steps">
          <p>{t("phone.slope.lay")}</p>
          <p class="buttons">
            <button type="button" disabled={busy} onClick={() => void measure(false)}>
              {t("phone.slope.measure")}
            </button>
            {first && (
              <button type="button" class="second" disabled={busy} onClick={() => void measure(true)}>
                {t("phone.slope.turned")}
              </button>
            )}
          </p>
          <p role="status">
            {busy && t("phone.slope.busy")}
            {!busy && silent && t("phone.slope.silent")}
            {!busy && !silent && slope && <strong>{t("phone.slope.result", { slope: decimal(slope.percent), tolerance: decimal(slope.tolerance) })}</strong>}
          </p>
          {slope && <p class="hint">{t("phone.slope.turn")}</p>}
          {slope && (
            <p class="buttons">
              <button
                type="button"
                onClick={() => {
                  onUse({ number: decimal(slope.percent), tolerance: decimal(slope.tolerance) });
                  setOpen(false);
                }}
              >
                {t("phone.slope.use")}
              </button>
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function knownError(): number | null {
  const kept = localStorage.getItem(errorKey);
  return kept === null ? null : Number(kept);
}
