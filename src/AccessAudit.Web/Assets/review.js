// Keys for whoever looks at many rows; by their place on the keyboard, so that they work in every layout. They can be turned off.
"use strict";
(() => {
  const form = document.getElementById("row");
  const keys = document.getElementById("keys");
  if (!form || !keys) return;
  const on = keys.querySelector("input");
  keys.hidden = false;
  on.checked = localStorage.getItem("review-keys") !== "off";
  on.addEventListener("change", () => localStorage.setItem("review-keys", on.checked ? "on" : "off"));
  document.getElementById("number")?.focus();
  document.addEventListener("keydown", event => {
    if (!on.checked || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const code = event.code.replace("Numpad", "Digit");
    // A number is being typed there: digits are its own.
    if (event.target.id === "number" && code.startsWith("Digit")) return;
    const target = form.querySelector(`[data-key="${code}"]`);
    if (!target) return;
    event.preventDefault();
    target.click();
  });
})();
