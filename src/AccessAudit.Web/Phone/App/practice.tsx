// Practice: the same questions at a station that does not exist, kept apart and never sent.
import { useEffect, useState } from "preact/hooks";
import { Begin } from "./begin";
import { Records } from "./home";
import type { AuditRecord, Station } from "./types";
import { practiceVault } from "./vault";
import { t } from "./words";

export function Practice() {
  const [records, setRecords] = useState<AuditRecord[]>([]);
  useEffect(() => void practiceVault().then(async (store) => setRecords(await store.audits())), []);
  const name = t("phone.practice.station");
  const station: Station = { serial: 0, id: "practice", name: { kk: name, ru: name, en: name }, kind: "residential", floor: 1 };
  return (
    <>
      <h1>{t("phone.practice")}</h1>
      <p>{t("phone.practice.text")}</p>
      {records.length > 0 && <Records records={records} base="/phone/practice" />}
      <Begin station={station} practice />
    </>
  );
}
