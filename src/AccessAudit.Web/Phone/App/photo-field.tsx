// Photographs of one question: taken with the camera or chosen, shrunk, and kept on the phone until the server has them.
import { useEffect, useState } from "preact/hooks";
import { withPhotos } from "./answers";
import { failure } from "./failure";
import { mostPhotos, photoOf, shrunk } from "./photo";
import type { AuditRecord, Criterion } from "./types";
import type { Held } from "./use-audit";
import { inOurs, said, t } from "./words";

export function PhotoField({ criterion, record, held }: { criterion: Criterion; record: AuditRecord; held: Held }) {
  const photos = record.answers[criterion.id]?.photos ?? [];
  const [refused, setRefused] = useState("");
  const [busy, setBusy] = useState(false);
  const ask = inOurs(criterion.ask);

  const add = async (input: HTMLInputElement): Promise<void> => {
    const files = [...(input.files ?? [])];
    setRefused("");
    setBusy(true);
    let [room, problem] = [mostPhotos - photos.length, ""];
    for (const file of files) {
      const code = room-- > 0 ? await take(file) : "0";
      if (code) problem = said(`photo.refused.${code}`)?.replace("{ask}", `«${ask}»`) ?? t("phone.trouble.full");
    }
    // Only now may the same picture be chosen again.
    input.value = "";
    setBusy(false);
    setRefused(problem);
  };

  /** Why it was not taken; empty where it was. */
  const take = async (file: File): Promise<string> => {
    const jpeg = await shrunk(file);
    if (typeof jpeg === "string") return jpeg;
    const photo = await photoOf(record.id, jpeg);
    try {
      await (await held.store).keepPhoto(photo);
    } catch (fault) {
      return failure(fault);
    }
    await held.change(withPhotos(criterion.id, (known) => [...known.filter((p) => p !== photo.id), photo.id]));
    return "";
  };

  return (
    <>
      {photos.length > 0 && (
        <ul class="photos">
          {photos.map((id, place) => (
            <li key={id}>
              <Thumbnail id={id} record={record} held={held} alt={t("photo.alt", { number: place + 1, ask })} />
              <button type="button" class="second" onClick={() => void held.change(withPhotos(criterion.id, (known) => known.filter((p) => p !== id)))}>
                {t("photo.drop", { number: place + 1 })}
              </button>
            </li>
          ))}
        </ul>
      )}
      <label for={`p.${criterion.id}`}>{t("phone.photo.take")}</label>
      <input id={`p.${criterion.id}`} type="file" accept="image/*" capture="environment" onChange={(e) => void add(e.currentTarget)} />
      <label for={`q.${criterion.id}`}>{t("phone.photo.choose")}</label>
      <input id={`q.${criterion.id}`} type="file" accept="image/jpeg,image/png,image/webp" multiple onChange={(e) => void add(e.currentTarget)} />
      <p role="status" class={refused ? "error" : "hint"}>
        {refused || (busy && t("phone.photo.busy"))}
      </p>
    </>
  );
}

function Thumbnail({ id, record, held, alt }: { id: string; record: AuditRecord; held: Held; alt: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    void held.store
      .then((store) => store.photo(record.id, id))
      .then((photo) => photo && setAddress((made = URL.createObjectURL(photo.blob))));
    return () => made && URL.revokeObjectURL(made);
  }, [id]);
  return address ? <img src={address} width={160} height={120} alt={alt} /> : null;
}
