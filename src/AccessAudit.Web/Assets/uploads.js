// Comfort for whoever hands in many photographs: they are sent one by one, and the list below tells by itself what became of them.
"use strict";
(() => {
  const form = document.getElementById("upload");
  const list = document.getElementById("list");
  if (!form || !list) return;
  const photos = document.getElementById("photos");
  const sending = document.getElementById("sending");
  const refused = document.getElementById("refused");
  let timer = 0;

  const take = html => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const next = page.getElementById("list");
    // Whoever stands on a link in the list keeps it.
    if (next && !list.contains(document.activeElement)) {
      if (list.innerHTML !== next.innerHTML) list.innerHTML = next.innerHTML;
      list.dataset.waiting = next.dataset.waiting;
      list.querySelector("#refresh")?.remove();
    }
    return page;
  };

  const watch = () => {
    clearTimeout(timer);
    if (list.dataset.waiting === "0") return;
    timer = setTimeout(async () => {
      try {
        const answer = await fetch(location.pathname + location.search.replace(/(added|known)=\d+&?/g, ""), { headers: { Accept: "text/html" } });
        if (answer.ok) take(await answer.text());
      } catch {
        // No network for the moment: the next look will tell.
      }
      watch();
    }, 2000);
  };

  const one = async photo => {
    const body = new FormData(form);
    body.delete("photos");
    body.append("photos", photo, photo.name);
    const answer = await fetch(form.action, { method: "POST", body });
    if (!answer.ok && answer.status !== 422) throw new Error(String(answer.status));
    for (const line of take(await answer.text()).querySelectorAll(".error-summary li"))
      refused.append(Object.assign(document.createElement("li"), { textContent: line.textContent }));
  };

  form.addEventListener("submit", async event => {
    const all = [...photos.files];
    if (all.length < 2) return;
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    refused.replaceChildren();
    try {
      for (const [done, photo] of all.entries()) {
        sending.textContent = form.dataset.sent.replace("{done}", done + 1).replace("{all}", all.length);
        await one(photo);
        watch();
      }
      photos.value = "";
      sending.textContent = "";
    } catch {
      sending.textContent = form.dataset.broken;
    }
    button.disabled = false;
  });

  list.querySelector("#refresh")?.remove();
  watch();
})();
