// The auditor's app: opens without a network, keeps every answer on the phone, hands in when it can.
import { render } from "preact";
import { useState } from "preact/hooks";
import { AppProvider, useAppState } from "./app";
import { AuditScreens } from "./audit";
import { StationScreen } from "./begin";
import { Frame } from "./frame";
import { Home } from "./home";
import { takeAlong } from "./lazy";
import { Practice } from "./practice";
import { usePlace } from "./router";
import { Scan, Tagged } from "./scan";
import { language, speak, t } from "./words";

function Phone() {
  const app = useAppState();
  const place = usePlace();
  const [, setLanguage] = useState(language());
  if (!app) return null;
  const practice = place[1] === "practice";
  const [what, id, screen] = place.slice(practice ? 2 : 1);
  const shown =
    place[0] === "S" ? (
      <Tagged code={place[1] ?? ""} />
    ) : what === "audits" && id ? (
      <AuditScreens key={id} id={id} screen={screen} practice={practice} />
    ) : practice ? (
      <Practice />
    ) : what === "scan" ? (
      <Scan />
    ) : what === "stations" && id ? (
      <StationScreen key={id} id={id} />
    ) : (
      <Home />
    );
  return (
    <AppProvider value={app}>
      <Frame title={t("phone.title")} practice={practice} place={place.join("/")} onLanguage={() => setLanguage(language())}>
        {shown}
      </Frame>
    </AppProvider>
  );
}

// Before anything is drawn: the page says its language before a screen reader opens its mouth.
speak(language());
render(<Phone />, document.getElementById("app")!);

if ("serviceWorker" in navigator) {
  void navigator.serviceWorker.register("/phone-worker.js", { scope: "/" });
  addEventListener("load", () => setTimeout(() => void takeAlong(), 4_000));
}
