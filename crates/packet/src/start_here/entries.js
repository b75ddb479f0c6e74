// A page opened from a folder may lack the clipboard of the browser; marking and copying works everywhere.
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

document.addEventListener("click", async event => {
  const button = event.target.closest("button");
  if (button?.classList.contains("copy")) {
    const row = button.closest("tr");
    const done = await copy(row.querySelector(".value").textContent);
    document.querySelectorAll("tr.copied").forEach(other => other.classList.remove("copied"));
    row.classList.toggle("copied", done);
    tell(document.getElementById("copied"), !done, said(done ? "copied" : "not-copied", done ? row.querySelector("code").textContent : ""));
  }
  if (button?.dataset.show) {
    document.body.className = button.dataset.show;
    for (const other of document.querySelectorAll("button[data-show]")) other.setAttribute("aria-pressed", String(other === button));
  }
});
