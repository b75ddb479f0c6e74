const EXPECTED = JSON.parse(document.getElementById("expected").textContent);
const WORDS = JSON.parse(document.getElementById("words").textContent);
const MANIFEST = "manifest-sha256.txt";
const TAG_MANIFEST = "tagmanifest-sha256.txt";
const PORTION = 4 * 1024 * 1024;
const AT_ONCE = 64 * 1024 * 1024;
const drop = document.getElementById("drop");
const outcome = document.getElementById("outcome");

function said(name, file) {
  const parts = ["zh", "en"].map(language => {
    const part = document.createElement("span");
    part.lang = language === "zh" ? "zh-CN" : "en";
    part.textContent = WORDS[name][language] + (file ? (language === "zh" ? "：" : ": ") + file : "");
    return part;
  });
  const whole = document.createElement("div");
  whole.append(...parts);
  return whole;
}

function tell(place, problem, ...nodes) {
  place.className = problem ? "problem" : "";
  place.replaceChildren(...nodes);
}

const show = (problem, ...nodes) => tell(outcome, problem, ...nodes);

function listOf(parts) {
  const list = document.createElement("ul");
  for (const part of parts) {
    const item = document.createElement("li");
    item.append(part);
    list.append(item);
  }
  return list;
}

// Files by their path within the packet, whatever the folders above it are called.
function rooted(files) {
  const anchor = [...files.keys()].filter(path => path === MANIFEST || path.endsWith("/" + MANIFEST))
    .sort((a, b) => a.length - b.length)[0];
  if (anchor === undefined) return null;
  const prefix = anchor.slice(0, -MANIFEST.length);
  return new Map([...files].filter(([path]) => path.startsWith(prefix)).map(([path, blob]) => [path.slice(prefix.length), blob]));
}

async function fromEntry(entry, files, prefix = "") {
  if (entry.isFile) {
    files.set(prefix + entry.name, await new Promise((resolve, reject) => entry.file(resolve, reject)));
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const child of some) await fromEntry(child, files, prefix + entry.name + "/");
  }
}

// The entries of a ZIP are slices of it, because nothing in it is compressed.
async function fromZip(zip) {
  const tail = new DataView(await zip.slice(Math.max(0, zip.size - 65557)).arrayBuffer());
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error("zip");
  const start = tail.getUint32(end + 16, true), length = tail.getUint32(end + 12, true);
  const directory = new DataView(await zip.slice(start, start + length).arrayBuffer());
  const files = new Map();
  for (let at = 0; at < length;) {
    const method = directory.getUint16(at + 10, true), size = directory.getUint32(at + 20, true);
    const nameLength = directory.getUint16(at + 28, true), offset = directory.getUint32(at + 42, true);
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, nameLength));
    at += 46 + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    if (name.endsWith("/")) continue;
    const local = new DataView(await zip.slice(offset, offset + 30).arrayBuffer());
    const from = offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
    let content = zip.slice(from, from + size);
    if (method === 8) content = await new Response(content.stream().pipeThrough(new DecompressionStream("deflate-raw"))).blob();
    else if (method !== 0) throw new Error("zip");
    files.set(name, content);
  }
  return files;
}

async function sum(blob) {
  if (globalThis.crypto?.subtle && blob.size <= AT_ONCE) {
    const hash = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
    return Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, "0")).join("");
  }
  const hash = new Sha256();
  for (let at = 0; at < blob.size; at += PORTION) {
    hash.update(new Uint8Array(await blob.slice(at, at + PORTION).arrayBuffer()));
  }
  return hash.hex();
}

async function listed(blob) {
  if (!blob) return new Map();
  const lines = (await blob.text()).split("\n").filter(line => line !== "");
  return new Map(lines.map(line => [line.slice(66), line.slice(0, 64)]));
}

async function check(files) {
  const packet = rooted(files);
  if (packet === null) return show(true, said([...files.keys()].some(name => /\.(age|enc\.zip)$/.test(name)) ? "unsealed-first" : "not-this-packet"));
  const problems = [];
  const payload = await listed(packet.get(MANIFEST));
  const all = new Map([...payload, ...await listed(packet.get(TAG_MANIFEST))]);
  const same = Object.keys(EXPECTED).length === payload.size && [...payload].every(([path, value]) => EXPECTED[path] === value);
  if (!same) problems.push(said("not-this-packet", MANIFEST));
  let done = 0;
  for (const [path, value] of all) {
    show(false, said("hashing", `${++done} / ${all.size}`));
    const blob = packet.get(path);
    if (!blob) problems.push(said("missing", path));
    else if (await sum(blob) !== value) problems.push(said("changed", path));
  }
  for (const path of packet.keys()) {
    if (!all.has(path) && path !== TAG_MANIFEST && path !== TAG_MANIFEST + ".sig") problems.push(said("extra", path));
  }
  if (!packet.has(TAG_MANIFEST)) problems.push(said("missing", TAG_MANIFEST));
  if (problems.length === 0) return show(false, said("intact"));
  show(true, said("problems"), listOf(problems));
}

async function take(gather) {
  show(false, said("reading"));
  try { await check(await gather()); } catch { show(true, said("unreadable")); }
}

const ofInput = input => new Map([...input.files].map(file => [file.webkitRelativePath || file.name, file]));

async function ofDrop(entries, files) {
  if (files.length === 1 && entries.every(entry => !entry || entry.isFile)) {
    return /\.zip$/i.test(files[0].name) && !/\.enc\.zip$/i.test(files[0].name) ? fromZip(files[0]) : new Map([[files[0].name, files[0]]]);
  }
  const found = new Map();
  for (const entry of entries) if (entry) await fromEntry(entry, found);
  return found;
}

document.getElementById("folder").addEventListener("change", event => take(async () => ofInput(event.target)));
document.getElementById("zip").addEventListener("change", event => take(() => fromZip(event.target.files[0])));
drop.addEventListener("dragover", event => { event.preventDefault(); drop.classList.add("over"); });
drop.addEventListener("dragleave", () => drop.classList.remove("over"));
drop.addEventListener("drop", event => {
  event.preventDefault();
  drop.classList.remove("over");
  const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry());
  const files = [...event.dataTransfer.files];
  take(() => ofDrop(entries, files));
});
