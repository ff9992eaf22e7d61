// What stands around every screen: name, languages, who one is, and in words where the audits are.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useApp } from "./app";
import type { App } from "./app";
import { languages, language, ownName, speak, t } from "./words";

interface Props {
  title: string;
  practice?: boolean | undefined;
  /** Takes the focus anew whenever it changes: a screen reader then reads the new screen's name. */
  place: string;
  onLanguage(): void;
  children: ComponentChildren;
}

export function Frame({ title, practice, place, onLanguage, children }: Props) {
  const app = useApp();
  const main = useRef<HTMLElement>(null);
  const opened = useRef(true);
  useEffect(() => {
    document.title = `${practice ? `${t("phone.practice")} – ` : ""}${title} – AccessAudit`;
  });
  useEffect(() => {
    // When the app opens the page itself is read; after that every screen is.
    if (!opened.current) {
      scrollTo(0, 0);
      main.current?.focus();
    }
    opened.current = false;
  }, [place]);

  return (
    <>
      <a class="skip" href="#main">{t("skip")}</a>
      <header class="top">
        <div class="bar">
          <a class="brand" href="/phone">
            <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
              <path class="brand-sheet" d="M5 2h16l6 6v22H5z" />
              <path class="brand-tick" d="M10 17l5 5 8-10" />
            </svg>
            <span>AccessAudit</span>
          </a>
          <div class="who">{app.library.signedIn && app.library.member ? <a href="/account">{app.library.member.name}</a> : <SignIn />}</div>
          <div class="languages" role="group" aria-label={t("languages")}>
            <ul>
              {languages.map((l) => (
                <li key={l}>
                  <button type="button" class="plain" lang={l} aria-pressed={l === language()} onClick={() => (speak(l), onLanguage())}>
                    {ownName(l)}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </div>
        {practice && <p class="practice-strip">{t("phone.practice.strip")}</p>}
        <p class="state-strip" role="status">{stateOf(app)}</p>
      </header>
      <main id="main" ref={main} tabIndex={-1} class="narrow">
        {children}
      </main>
    </>
  );
}

export function SignIn() {
  return <a href={`/sign-in?returnUrl=${encodeURIComponent(location.pathname)}`}>{t("sign-in")}</a>;
}

function stateOf({ library, records, step, ending }: App): string {
  const waiting = records.filter((r) => r.state === "finished" || r.state === "sending").length;
  if (step && step.photos > 0) return t("phone.strip.photo", { k: step.photo, n: step.photos });
  if (step) return t("phone.strip.sending");
  if (!library.online) return t("phone.strip.offline");
  if (!library.signedIn && waiting > 0) return t("phone.strip.sign-in", { n: waiting });
  return ending === "later" && waiting > 0 ? t("phone.strip.later", { n: waiting }) : "";
}

/** What an audit's state is called. */
export function StateWords({ state }: { state: string }) {
  return <span class={`state ${state}`}>{t(`phone.state.${state}` as "phone.state.draft")}</span>;
}
