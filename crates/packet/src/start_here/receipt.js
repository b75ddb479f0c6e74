const ABOUT = JSON.parse(document.getElementById("about").textContent);
const answer = document.getElementById("answer");
const rows = [...document.querySelectorAll("#items tr")].map(row => ({
  row, label: row.querySelector("td"), outcome: row.querySelector("select"), reason: row.querySelector("input"),
}));
const partner = document.getElementById("partner");
const date = document.getElementById("date");

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, "0")).join("-");
}

function settle({ row, outcome, reason }) {
  reason.disabled = outcome.value !== "returned";
  row.className = outcome.value;
}

function receipt() {
  const items = rows.map(({ row, outcome, reason }) => ({
    item: row.dataset.item,
    outcome: outcome.value,
    ...(outcome.value === "returned" ? { reason: reason.value.trim() } : {}),
    ...(row.dataset.sha256 ? { sha256: row.dataset.sha256 } : {}),
  }));
  return { schema: "tongguan.receipt/1", packet: ABOUT, partner: partner.value.trim(), date: date.value, items };
}

function refuse(name, field, some = []) {
  tell(answer, true, said(name), listOf(some.map(({ label }) => label.querySelector("code").textContent)));
  field.focus();
  return false;
}

function complete() {
  if (partner.value.trim() === "") return refuse("receipt-no-partner", partner);
  if (date.value === "") return refuse("receipt-no-date", date);
  const open = rows.filter(({ outcome }) => outcome.value === "");
  if (open.length > 0) return refuse("receipt-unanswered", open[0].outcome, open);
  const bare = rows.filter(({ outcome, reason }) => outcome.value === "returned" && reason.value.trim() === "");
  if (bare.length > 0) return refuse("receipt-no-reason", bare[0].reason, bare);
  return true;
}

function write() {
  if (!complete()) return;
  const name = `receipt-${ABOUT.number}.json`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(receipt(), null, 2) + "\n"], { type: "application/json" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  tell(answer, false, said("receipt-written", name));
}

date.value = today();
for (const each of rows) each.outcome.addEventListener("change", () => settle(each));
document.getElementById("rest").addEventListener("click", () => {
  for (const each of rows.filter(({ outcome }) => outcome.value === "")) {
    each.outcome.value = "accepted";
    settle(each);
  }
});
document.getElementById("write").addEventListener("click", write);
document.getElementById("print").addEventListener("click", () => {
  document.body.classList.add("receipt-only");
  window.print();
  document.body.classList.remove("receipt-only");
});
