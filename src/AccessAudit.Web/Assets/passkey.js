// Passkeys need the browser's own voice; without this file the pages offer passwords only.
"use strict";
(() => {
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) return;
  const failed = document.getElementById("passkey-failed");

  const post = async (address, form, fields = {}) => {
    const body = new FormData();
    body.set("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const answer = await fetch(address, { method: "POST", body });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer;
  };

  const guard = (button, work) => button.addEventListener("click", async () => {
    failed.hidden = true;
    try {
      location.assign(await (await work()).text());
    } catch {
      failed.hidden = false;
    }
  });

  const signIn = document.getElementById("passkey-sign-in");
  if (signIn) {
    signIn.hidden = false;
    guard(signIn, async () => {
      const options = await (await post("/sign-in/passkey/options", signIn.form)).json();
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
      const credential = await navigator.credentials.get({ publicKey });
      return post("/sign-in/passkey", signIn.form, {
        credential: JSON.stringify(credential),
        returnUrl: signIn.form.elements.returnUrl.value,
      });
    });
  }

  const add = document.getElementById("passkey-add");
  if (add) {
    add.form.hidden = false;
    guard(add, async () => {
      const options = await (await post("/account/passkeys/options", add.form)).json();
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
      const credential = await navigator.credentials.create({ publicKey });
      return post("/account/passkeys", add.form, {
        credential: JSON.stringify(credential),
        label: add.form.elements.label.value,
      });
    });
  }
})();
