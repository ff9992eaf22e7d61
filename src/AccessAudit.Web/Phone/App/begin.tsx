// A station that was scanned or found: go on with what is unfinished here, or begin.
import { useState } from "preact/hooks";
import { useApp } from "./app";
import { DateField, wrongDate } from "./date-field";
import { Records } from "./home";
import { SignIn } from "./frame";
import { uuid7 } from "./ids";
import { inForceOn, today } from "./library";
import { go } from "./router";
import { StationHead } from "./station-head";
import { rememberedFor } from "./tag";
import type { Station } from "./types";
import { practiceVault, vault } from "./vault";
import { said, t } from "./words";

export function StationScreen({ id }: { id: string }) {
  const { library, records } = useApp();
  const station = library.stations.stations.find((s) => s.id === id);
  if (!station) return <NotHere />;
  const here = records.filter((r) => r.station.id === id);
  return (
    <>
      <StationHead station={station} />
      {rememberedFor(id) && <p class="note">{t("phone.tag.unchecked")}</p>}
      {here.length > 0 && <Records records={here} />}
      <Begin station={station} />
    </>
  );
}

export function Begin({ station, practice = false }: { station: Station; practice?: boolean }) {
  const app = useApp();
  const { library } = app;
  const now = today(library);
  // Until it is touched it follows the server's clock, which may be heard only after the screen is there.
  const [typed, setDate] = useState<string | null>(null);
  const date = typed ?? now;
  const [wrong, setWrong] = useState("");
  if (!library.member)
    return (
      <p class="note">
        {t("phone.sign-in.first")} <SignIn />
      </p>
    );

  const { member } = library;
  const begin = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (wrongDate(date, now)) return setWrong(wrongDate(date, now));
    const checklist = inForceOn(library.checklists, date);
    if (!checklist) return setWrong(t("audit.date.no-rules"));
    // Asked for when there is something to keep: browsers grant it more readily then.
    void navigator.storage?.persist?.();
    const tag = rememberedFor(station.id);
    const at = new Date().toISOString();
    const record = await (await (practice ? practiceVault() : vault())).begin({
      id: uuid7(),
      station,
      checklist: checklist.id,
      date,
      source: member.source,
      account: member.name,
      answers: {},
      typed: {},
      state: "draft",
      begun: at,
      changed: at,
      ...(tag && { tag }),
    });
    await app.reload();
    go(`/phone${practice ? "/practice" : ""}/audits/${record.id}/${checklist.stages[0]!.id}`);
  };

  return (
    <form onSubmit={(e) => void begin(e)}>
      <h2>{t("audit.begin")}</h2>
      <p>{t("audit.begin.text")}</p>
      <DateField date={date} most={now} wrong={wrong} onInput={setDate} />
      <p>
        {t("audit.source")}: <strong>{said(`source.${member.source}`)}</strong>
      </p>
      <p class="buttons">
        <button>{t("audit.begin")}</button>
      </p>
    </form>
  );
}

export function NotHere() {
  return (
    <>
      <h1>{t("phone.not-here.title")}</h1>
      <p>{t("phone.not-here.text")}</p>
      <p>
        <a href="/phone">{t("error.home")}</a>
      </p>
    </>
  );
}
