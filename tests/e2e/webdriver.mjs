// A WebDriver client of a few lines, straight to WebKitWebDriver: no library, no npm. One driver and one window a session.

import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname } from "node:path";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const PATIENCE = 20_000;

const running = new Set();

process.once("exit", () => running.forEach(end));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

/** Starts a driver and, through it, the program with `args`. `environment` reaches the program. */
export async function open(binary, { args = [], environment = {} } = {}) {
  const port = await freePort();
  // A group of its own, so that nothing outlives the session: the driver starts the program, and the program its web process.
  const driver = spawn("WebKitWebDriver", ["-p", String(port)], {
    stdio: "ignore",
    detached: true,
    env: { ...process.env, TAURI_WEBVIEW_AUTOMATION: "true", ...environment },
  });
  running.add(driver);
  const base = `http://127.0.0.1:${port}`;
  try {
    await until("the driver to listen", () => ask(base, "GET", "/status").then((status) => status.ready, () => false));
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary, args } } };
    const { sessionId } = await ask(base, "POST", "/session", { capabilities });
    return new Session(`${base}/session/${sessionId}`, driver);
  } catch (error) {
    end(driver);
    throw error;
  }
}

class Session {
  constructor(base, driver) {
    this.base = base;
    this.driver = driver;
  }

  async close() {
    await ask(this.base, "DELETE", "").catch(() => {});
    end(this.driver);
  }

  /** The element with this test id, as soon as it is there. */
  async find(testid) {
    return this.select(`[data-testid="${testid}"]`);
  }

  async select(css) {
    return until(css, () =>
      ask(this.base, "POST", "/element", { using: "css selector", value: css }).then(
        (found) => found[ELEMENT],
        () => null,
      ),
    );
  }

  async text(testid) {
    return ask(this.base, "GET", `/element/${await this.find(testid)}/text`);
  }

  /** Clicks an element, once it is in view: the driver brings it into the window, and not from under what covers the window's edge. */
  /** As soon as it can be: what is drawn anew, or still under a dialog that closes, is not yet. */
  async click(testid) {
    await until(`a click on ${testid}`, async () => {
      const element = await this.find(testid);
      await this.run("arguments[0].scrollIntoView({ block: 'nearest', inline: 'nearest' })", { [ELEMENT]: element });
      return ask(this.base, "POST", `/element/${element}/click`, {}).then(
        () => true,
        (error) => {
          if (/not interactable|stale element|click intercepted/.test(error.message)) return false;
          throw error;
        },
      );
    });
  }

  /** Writes `value` into a field, in place of what it holds, or chooses it from a list. */
  async fill(testid, value) {
    await this.find(testid);
    await this.run(
      `const field = document.querySelector('[data-testid="' + arguments[0] + '"]');
       field.value = arguments[1];
       for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));`,
      testid,
      value,
    );
  }

  /** Types into whatever has the focus, with `held` held down. `\uE015` is the arrow down; see the WebDriver standard. */
  async type(keys, held = "") {
    const pressed = [...keys].flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    const holding = [...held];
    const actions = [
      ...holding.map((value) => ({ type: "keyDown", value })),
      ...pressed,
      ...holding.map((value) => ({ type: "keyUp", value })),
    ];
    await ask(this.base, "POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** Runs `body` in the page and returns what it returns. */
  async run(body, ...args) {
    return ask(this.base, "POST", "/execute/sync", { script: body, args });
  }

  /** Runs `body`, whose last argument is the function that takes the answer. */
  async runAsync(body, ...args) {
    return ask(this.base, "POST", "/execute/async", { script: body, args });
  }

  async resize(width, height) {
    await ask(this.base, "POST", "/window/rect", { width, height });
  }

  /** Waits for the fonts that are being loaded, and two frames more. */
  async settled() {
    await this.runAsync(
      "const done = arguments[0]; document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(1))));",
    );
  }

  /** A picture of the window. Without the two frames it may show what stood there before. */
  async picture(path) {
    await this.settled();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, Buffer.from(await ask(this.base, "GET", "/screenshot"), "base64"));
  }

  /** Waits until `check` gives something. */
  async until(what, check) {
    return until(what, check);
  }
}

function end(driver) {
  running.delete(driver);
  try {
    process.kill(-driver.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

async function until(what, check) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const found = await check();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}

async function ask(base, method, path, body) {
  const response = await fetch(`${base}${path}`, {
    method,
    signal: AbortSignal.timeout(60_000),
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${value?.error ?? response.status} ${value?.message ?? ""}`);
  return value;
}

/** A port nobody listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
