// To a file, and back.
import { useState } from "preact/hooks";
import { useApp } from "./app";
import { type Loaded, loaded, saved } from "./file";
import type { AuditRecord } from "./types";
import { vault } from "./vault";
import { t } from "./words";

export function RecordFile({ records }: { records: AuditRecord[] }) {
  const { reload } = useApp();
  const [result, setResult] = useState<Loaded | undefined>();

  const save = async (): Promise<void> => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await saved(await vault(), records));
    link.download = `accessaudit-${new Date().toISOString().slice(0, 16).replace(/[:T]/g, "-")}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  const load = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (!file) return;
    setResult(await loaded(await vault(), file));
    input.value = "";
    await reload();
  };

  return (
    <details>
      <summary>{t("phone.file")}</summary>
      <p>{t("phone.file.text")}</p>
      <p class="buttons">
        <button type="button" class="second" disabled={records.length === 0} onClick={() => void save()}>
          {t("phone.file.save", { n: records.length })}
        </button>
      </p>
      <label for="load">{t("phone.file.load")}</label>
      <input id="load" type="file" accept="application/json,.json" onChange={(e) => void load(e.currentTarget)} />
      <p role="status">{result === null ? t("phone.file.foreign") : result && t("phone.file.loaded", { ...result })}</p>
    </details>
  );
}
