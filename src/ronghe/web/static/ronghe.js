// What every page shares: the forgery token travels with htmx's requests; a claim that is asked for comes into view.
"use strict";

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRF-Token"] = document.body.dataset.csrf;
});

document.addEventListener("DOMContentLoaded", () => {
  const hit = document.querySelector(".text .hit");
  if (hit) hit.scrollIntoView({ block: "center" });
  const note = document.querySelector(".reader aside .claim.hit");
  if (note) note.parentElement.closest("aside").scrollTop = note.offsetTop - 80;
});
