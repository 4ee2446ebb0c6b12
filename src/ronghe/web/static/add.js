// Files or a folder dropped on the page go into the form's own field; without a script the field takes them.
"use strict";

(() => {
  const form = document.getElementById("add");
  if (!form) return;
  const field = form.querySelector("input[type=file]");
  const status = form.querySelector("[role=status]");

  const within = (entry, found) => new Promise((done) => {
    if (entry.isFile) {
      entry.file((file) => { found.push(file); done(); }, done);
      return;
    }
    const reader = entry.createReader();
    const more = () => reader.readEntries(async (entries) => {
      if (!entries.length) return done();
      for (const one of entries) await within(one, found);
      more();
    }, done);
    more();
  });

  for (const name of ["dragenter", "dragover", "dragleave", "drop"])
    document.addEventListener(name, (event) => {
      if (!event.dataTransfer || ![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      form.closest("details").open = true;
      form.classList.toggle("over", name === "dragenter" || name === "dragover");
    });

  document.addEventListener("drop", async (event) => {
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
    const plain = entries.some((entry) => entry.isDirectory) ? [] : [...event.dataTransfer.files];
    let found = [];
    for (const entry of entries) await within(entry, found);
    if (!found.length) found = plain;
    const carried = new DataTransfer();
    for (const file of found.filter((one) => !one.name.startsWith("."))) carried.items.add(file);
    field.files = carried.files;
    status.textContent = [...field.files].slice(0, 12).map((file) => file.name).join(", ") + (field.files.length > 12 ? " …" : "");
    form.querySelector("input[name=reviewer]").focus();
  });

  form.addEventListener("submit", () => { status.textContent = form.dataset.working; });
})();
