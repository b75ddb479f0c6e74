// Runs the script of a packet's START-HERE.html without a browser and prints what the page would say
// about each case: node page.mjs FOLDER ZIP
import fs from "node:fs";
import vm from "node:vm";

const [folder, zip] = process.argv.slice(2);
const html = fs.readFileSync(`${folder}/START-HERE.html`, "utf8");
const data = id => html.match(new RegExp(`id="${id}">(.*?)</script>`))[1];
const script = html.match(/<script>\n([\s\S]*?)<\/script>/)[1];

const element = () => ({
  parts: [],
  addEventListener() {},
  append(...parts) { this.parts.push(...parts); },
  set textContent(text) { this.text = text; },
  get textContent() { return this.text ?? this.parts.map(part => part.textContent).join("\n"); },
});
const outcome = { className: "", replaceChildren(...nodes) { this.said = nodes.map(node => node.textContent).join("\n"); } };
const page = {
  expected: { textContent: data("expected") },
  words: { textContent: data("words") },
  about: { textContent: data("about") },
  outcome,
  drop: { addEventListener() {}, classList: {} },
  folder: { addEventListener() {} },
  zip: { addEventListener() {} },
};
const context = vm.createContext({
  Blob, DataView, DecompressionStream, Response, TextDecoder, Uint8Array,
  document: {
    getElementById: id => page[id] ?? element(), createElement: element, addEventListener() {}, querySelectorAll: () => [],
  },
});
vm.runInContext(`${script}; globalThis.page = { check, fromZip };`, context);

function files(root, prefix = "") {
  return fs.readdirSync(`${root}/${prefix}`, { withFileTypes: true }).flatMap(entry => {
    const path = prefix + entry.name;
    return entry.isDirectory() ? files(root, `${path}/`) : [[`packet/${path}`, new Blob([fs.readFileSync(`${root}/${path}`)])]];
  });
}

async function verdict(packet) {
  await context.page.check(packet);
  return { problem: outcome.className === "problem", said: outcome.said };
}

const whole = files(folder);
const icon = "packet/data/files/02_icon.png";
const other = whole.filter(([path]) => path !== icon);
console.log(JSON.stringify({
  whole: await verdict(new Map(whole)),
  zip: await verdict(await context.page.fromZip(new Blob([fs.readFileSync(zip)]))),
  changed: await verdict(new Map([...other, [icon, new Blob(["x"])]])),
  missing: await verdict(new Map(other)),
  extra: await verdict(new Map([...whole, ["packet/data/more.txt", new Blob(["x"])]])),
  sealed: await verdict(new Map([["packet.zip.age", new Blob(["x"])]])),
}));
