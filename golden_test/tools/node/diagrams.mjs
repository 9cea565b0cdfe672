// Draws the Mermaid diagrams of Markdown pages in a browser, and prints those that it cannot draw, or draws with other
// words than its source has: node diagrams.mjs BROWSER PAGE...
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [executablePath, ...pages] = process.argv.slice(2);
const mermaid = createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js");
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

// blocks returns the diagrams of a page, each with the line that it begins in.
function blocks(page) {
  const text = readFileSync(page, "utf8");
  return [...text.matchAll(/^```mermaid\n([^]*?)^```$/gm)].map((match) => ({
    source: match[1],
    line: text.slice(0, match.index).split("\n").length,
  }));
}

// labels returns the quoted labels of a diagram as they are to be read.
function labels(source) {
  return [...source.matchAll(/"([^"]*)"/g)].map(([, label]) =>
    label.replaceAll(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))),
  );
}

const browser = await chromium.launch({ executablePath, args });
try {
  const tab = await browser.newPage();
  await tab.addScriptTag({ path: mermaid });
  await tab.evaluate(() => globalThis.mermaid.initialize({ startOnLoad: false }));
  let drawn = 0;
  for (const page of pages) {
    for (const { source, line } of blocks(page)) {
      drawn++;
      const error = await tab.evaluate(draw, { source, id: `diagram${drawn}`, wanted: labels(source) });
      if (error) {
        console.log(`${page}:${line}: ${error}`);
        process.exitCode = 1;
      }
    }
  }
  console.log(`${drawn} drawn`);
} finally {
  await browser.close();
}

// draw runs in the browser and returns what is wrong.
async function draw({ source, id, wanted }) {
  try {
    const { svg } = await globalThis.mermaid.render(id, source);
    document.body.innerHTML = svg;
  } catch (error) {
    return String(error);
  }
  const found = [...document.querySelectorAll(".nodeLabel, .edgeLabel p")].map((e) => e.textContent.trim());
  const lost = wanted.filter((label) => !found.includes(label));
  return lost.length > 0 ? `not in the drawing: ${JSON.stringify(lost)}; it says ${JSON.stringify(found)}` : "";
}
