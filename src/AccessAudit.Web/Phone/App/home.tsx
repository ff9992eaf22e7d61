// The first screen: scan, find, go on, and what lies on this phone.
import { useState } from "preact/hooks";
import { useApp } from "./app";
import { SignIn, StateWords } from "./frame";
import { RecordFile } from "./record-file";
import { titleOf } from "./station-head";
import type { AuditRecord, Station } from "./types";
import { day, inOurs, t } from "./words";

const mostFound = 20;

export function Home() {
  const { library, records, persisted, clockIsWrong } = useApp();
  return (
    <>
      <h1>{t("phone.title")}</h1>
      {!library.member && (
        <p class="note">
          {t("phone.sign-in.first")} <SignIn />
        </p>
      )}
      {clockIsWrong && <p class="note">{t("phone.clock")}</p>}
      <p class="buttons">
        <a class="button" href="/phone/scan">{t("phone.scan")}</a>
        <a class="button second" href="/phone/practice">{t("phone.practice")}</a>
      </p>
      <Search />
      <h2>{t("phone.records")}</h2>
      {records.length === 0 ? <p>{t("phone.records.none")}</p> : <Records records={records} />}
      <RecordFile records={records.filter((r) => r.state !== "sent")} />
      {persisted === false && <p class="hint">{t("phone.not-persisted")}</p>}
    </>
  );
}

export function Records({ records, base = "/phone" }: { records: AuditRecord[]; base?: string }) {
  return (
    <ul class="records">
      {records.map((record) => (
        <li key={record.id}>
          <a href={`${base}/audits/${record.id}`}>
            {titleOf(record.station)} · {day(record.date)}
          </a>
          <span>{inOurs(record.station.name)}</span>
          <StateWords state={record.state} />
        </li>
      ))}
    </ul>
  );
}

function Search() {
  const { library } = useApp();
  const [text, setText] = useState("");
  const found = text.trim() === "" ? [] : library.stations.stations.filter((s) => fits(s, text));
  return (
    <div class="field" role="search">
      <label for="find">{t("phone.find")}</label>
      <input id="find" type="search" autocomplete="off" value={text} aria-describedby="found" onInput={(e) => setText(e.currentTarget.value)} />
      <p id="found" class="hint" role="status">
        {text.trim() !== "" && t("phone.found", { n: found.length })}
      </p>
      <ul class="rows">
        {found.slice(0, mostFound).map((s) => (
          <li key={s.id}>
            <a href={`/phone/stations/${s.id}`}>{titleOf(s)}</a>
            <span>{inOurs(s.name)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Every word stands somewhere; a number is the station's own. */
function fits(station: Station, text: string): boolean {
  const own = [station.id, ...Object.values(station.name), station.district, station.address].join(" ").toLocaleLowerCase();
  return text.trim().toLocaleLowerCase().split(/\s+/).every((w) => (/^\d+$/.test(w) ? String(station.number) === w || own.includes(` ${w}`) : own.includes(w)));
}
