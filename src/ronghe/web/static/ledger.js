// "Copy with footnotes": the chosen rows, or all that are shown, as HTML and as Markdown on the clipboard.
"use strict";

(() => {
  const form = document.getElementById("take");
  const button = document.getElementById("copy");
  if (!form || !navigator.clipboard || !window.ClipboardItem) return;
  const status = form.querySelector("[role=status]");
  button.hidden = false;

  const part = (kind, type) => fetch(`/ledger/table.${kind}?${new URLSearchParams(new FormData(form))}`)
    .then((answer) => { if (!answer.ok) throw new Error(answer.statusText); return answer.text(); })
    .then((text) => new Blob([text], { type }));

  button.addEventListener("click", async () => {
    status.textContent = "";
    try {
      const item = new ClipboardItem({ "text/html": part("html", "text/html"), "text/plain": part("md", "text/plain") });
      await navigator.clipboard.write([item]);
      status.textContent = form.dataset.copied;
    } catch (error) {
      status.textContent = form.dataset.failed;
    }
  });
})();
