// The tag by the camera in the page. The code reader is large and comes only here, or when the phone has nothing better to do.
import { useEffect, useRef, useState } from "preact/hooks";
import { useApp } from "./app";
import { scanner } from "./lazy";
import { goInstead } from "./router";
import { codeIn, follow, remember } from "./tag";
import { said, t } from "./words";

const pauseMs = 150;

export function Scan() {
  const { library } = useApp();
  const video = useRef<HTMLVideoElement>(null);
  const [says, setSays] = useState("");
  const [camera, setCamera] = useState<"waiting" | "on" | "none">("waiting");

  const found = async (text: string): Promise<boolean> => {
    const code = codeIn(text);
    if (!code) {
      setSays(t("tag.foreign.text"));
      return false;
    }
    const led = await follow(code, library.stations.stations);
    if ("problem" in led) {
      setSays([said(`tag.${led.problem}.title`), said(`tag.${led.problem}.text`)].filter(Boolean).join(". ") || t("phone.not-here.text"));
      return false;
    }
    if (!led.checked) remember(led.station.id, code);
    goInstead(`/phone/stations/${led.station.id}`);
    return true;
  };

  useEffect(() => {
    let [stopped, stream] = [false, undefined as MediaStream | undefined];
    const watch = async (): Promise<void> => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } } });
      } catch {
        setCamera("none");
        return;
      }
      if (stopped || !video.current) return stream.getTracks().forEach((track) => track.stop());
      video.current.srcObject = stream;
      await video.current.play().catch(() => undefined);
      setCamera("on");
      const { readFrame } = await scanner();
      let last = "";
      while (!stopped && video.current) {
        const text = await readFrame(video.current);
        if (text && text !== last && (await found((last = text)))) return;
        await new Promise((next) => setTimeout(next, pauseMs));
      }
    };
    watch().catch(() => setSays(t("phone.scan.no-reader")));
    return () => {
      stopped = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);

  const readPhoto = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (!file) return;
    setSays("");
    try {
      const text = await (await scanner()).readPicture(file);
      if (text) await found(text);
      else setSays(t("phone.scan.nothing"));
    } catch {
      setSays(t("phone.scan.no-reader"));
    }
    input.value = "";
  };

  return (
    <>
      <h1>{t("phone.scan")}</h1>
      <p>{camera === "none" ? t("phone.scan.no-camera") : t("phone.scan.text")}</p>
      <video class="camera" ref={video} muted playsInline hidden={camera === "none"} aria-label={t("phone.scan.camera")} />
      <p role="alert" class={says ? "error" : undefined}>
        {says}
      </p>
      <label for="tag-photo">{t("phone.scan.photo")}</label>
      <input id="tag-photo" type="file" accept="image/*" onChange={(e) => void readPhoto(e.currentTarget)} />
      <p>
        <a href="/phone">{t("phone.scan.by-number")}</a>
      </p>
    </>
  );
}

/** A tag that was scanned outside the app while there was no network: the worker opens the app in place of the server's answer. */
export function Tagged({ code }: { code: string }) {
  const { library } = useApp();
  const [says, setSays] = useState("");
  useEffect(() => {
    void follow(code.toUpperCase(), library.stations.stations).then((led) => {
      if ("problem" in led) return setSays(said(`tag.${led.problem}.text`) ?? t("phone.not-here.text"));
      if (!led.checked) remember(led.station.id, code.toUpperCase());
      goInstead(`/phone/stations/${led.station.id}`);
    });
  }, []);
  return (
    <>
      <h1>{t("phone.scan")}</h1>
      <p role="status">{says}</p>
      <p>
        <a href="/phone">{t("error.home")}</a>
      </p>
    </>
  );
}
