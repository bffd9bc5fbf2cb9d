// A client of the X server of a few lines, for what a person does to a window from outside: moving it, sizing it, and closing it by its
// frame. WebDriver ends the program instead. Only what that takes of the protocol is here.

import { readFileSync } from "node:fs";
import { createConnection } from "node:net";

const [INTERN_ATOM, GET_PROPERTY, QUERY_TREE, GET_ATTRIBUTES, GET_GEOMETRY, CONFIGURE, SEND_EVENT] = [16, 20, 15, 3, 14, 12, 25];
const CLIENT_MESSAGE = 33;
const [WIDE_REPLY, VIEWABLE] = [32, 2];
const [X, Y, WIDTH, HEIGHT] = [1, 2, 4, 8];

/** The window of the program whose class is `name`, on the display of the environment. */
export async function windowOf(name) {
  const server = await connect();
  try {
    const protocols = await server.atom("WM_PROTOCOLS");
    const close = await server.atom("WM_DELETE_WINDOW");
    for (const window of await server.children(server.root)) {
      const named = (await server.property(window, 67 /* WM_CLASS */)).toString("latin1");
      const closes = (await server.property(window, protocols)).length > 0;
      if (closes && named.includes(name) && (await server.viewable(window))) return new Window(server, window, { protocols, close });
    }
    throw new Error(`there is no window of ${name}`);
  } catch (error) {
    // A window that goes while it is asked about is an error of the server's, and a connection left open keeps the drive from ending.
    server.end();
    throw error;
  }
}

class Window {
  constructor(server, id, atoms) {
    this.server = server;
    this.id = id;
    this.atoms = atoms;
  }

  /** Where it lies and how large it is. */
  place() {
    return this.server.geometry(this.id);
  }

  async put({ x, y, width, height }) {
    await this.server.configure(this.id, { x, y, width, height });
  }

  /** As by the cross in its frame: the program is asked, and may ask back. */
  async close() {
    const event = Buffer.alloc(32);
    event.writeUInt8(CLIENT_MESSAGE, 0);
    event.writeUInt8(32, 1);
    event.writeUInt32LE(this.id, 4);
    event.writeUInt32LE(this.atoms.protocols, 8);
    event.writeUInt32LE(this.atoms.close, 12);
    await this.server.send(this.id, event);
  }

  leave() {
    this.server.end();
  }
}

/** The cookie that opens the display, from the file `XAUTHORITY` names; nothing where it needs none. */
function cookie(display) {
  const file = process.env.XAUTHORITY;
  if (!file) return null;
  const bytes = readFileSync(file);
  let at = 2;
  const field = () => {
    const length = bytes.readUInt16BE(at);
    at += 2 + length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    const [, number, name, data] = [field(), field(), field(), field()];
    if (number.toString() === display || number.length === 0) return { name, data };
    at += 2;
  }
  return null;
}

const padded = (length) => (length + 3) & ~3;

async function connect() {
  const display = /:(\d+)/.exec(process.env.DISPLAY ?? "")?.[1];
  if (display === undefined) throw new Error("there is no display");
  const socket = createConnection(`/tmp/.X11-unix/X${display}`);
  await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  const server = new Server(socket);
  await server.begin(cookie(display));
  return server;
}

class Server {
  #held = Buffer.alloc(0);
  #wanted = null;

  constructor(socket) {
    this.socket = socket;
    socket.on("data", (bytes) => {
      this.#held = Buffer.concat([this.#held, bytes]);
      this.#give();
    });
  }

  end() {
    this.socket.destroy();
  }

  /** The next `length` bytes. */
  #read(length) {
    return new Promise((resolve) => {
      this.#wanted = { length, resolve };
      this.#give();
    });
  }

  #give() {
    const wanted = this.#wanted;
    if (!wanted || this.#held.length < wanted.length) return;
    this.#wanted = null;
    const bytes = this.#held.subarray(0, wanted.length);
    this.#held = this.#held.subarray(wanted.length);
    wanted.resolve(bytes);
  }

  async begin(auth) {
    const [name, data] = [auth?.name ?? Buffer.alloc(0), auth?.data ?? Buffer.alloc(0)];
    const request = Buffer.alloc(12 + padded(name.length) + padded(data.length));
    request.write("l", 0, "latin1");
    request.writeUInt16LE(11, 2);
    request.writeUInt16LE(name.length, 6);
    request.writeUInt16LE(data.length, 8);
    name.copy(request, 12);
    data.copy(request, 12 + padded(name.length));
    this.socket.write(request);
    const head = await this.#read(8);
    const body = await this.#read(4 * head.readUInt16LE(6));
    if (head[0] !== 1) throw new Error(`the display refuses: ${body.toString("latin1")}`);
    const [vendor, formats] = [body.readUInt16LE(16), body[21]];
    this.root = body.readUInt32LE(32 + padded(vendor) + 8 * formats);
  }

  /** Asks, and waits for the answer; events and errors of others are passed over. */
  async #ask(code, detail, body) {
    this.#tell(code, detail, body);
    for (;;) {
      const head = await this.#read(WIDE_REPLY);
      if (head[0] === 0) throw new Error(`request ${code} failed with error ${head[1]}`);
      if (head[0] !== 1) continue;
      const rest = 4 * head.readUInt32LE(4);
      return Buffer.concat([head, rest > 0 ? await this.#read(rest) : Buffer.alloc(0)]);
    }
  }

  #tell(code, detail, body) {
    const request = Buffer.alloc(4 + padded(body.length));
    request.writeUInt8(code, 0);
    request.writeUInt8(detail, 1);
    request.writeUInt16LE(request.length / 4, 2);
    body.copy(request, 4);
    this.socket.write(request);
  }

  async atom(name) {
    const body = Buffer.alloc(4 + name.length);
    body.writeUInt16LE(name.length, 0);
    body.write(name, 4, "latin1");
    return (await this.#ask(INTERN_ATOM, 0, body)).readUInt32LE(8);
  }

  async children(window) {
    const reply = await this.#ask(QUERY_TREE, 0, words(window));
    const count = reply.readUInt16LE(16);
    return Array.from({ length: count }, (_, index) => reply.readUInt32LE(32 + 4 * index));
  }

  async property(window, atom) {
    const reply = await this.#ask(GET_PROPERTY, 0, words(window, atom, 0, 0, 64));
    return reply.subarray(32, 32 + (reply.readUInt32LE(16) * reply[1]) / 8);
  }

  async viewable(window) {
    return (await this.#ask(GET_ATTRIBUTES, 0, words(window)))[26] === VIEWABLE;
  }

  async geometry(window) {
    const reply = await this.#ask(GET_GEOMETRY, 0, words(window));
    return { x: reply.readInt16LE(12), y: reply.readInt16LE(14), width: reply.readUInt16LE(16), height: reply.readUInt16LE(18) };
  }

  /** Waits for an answer afterwards, so that it has been done. */
  async configure(window, { x, y, width, height }) {
    const body = Buffer.alloc(8 + 16);
    body.writeUInt32LE(window, 0);
    body.writeUInt16LE(X | Y | WIDTH | HEIGHT, 4);
    [x, y, width, height].forEach((value, index) => body.writeInt32LE(value, 8 + 4 * index));
    this.#tell(CONFIGURE, 0, body);
    await this.geometry(window);
  }

  async send(window, event) {
    this.#tell(SEND_EVENT, 0, Buffer.concat([words(window, 0), event]));
    await this.geometry(this.root);
  }
}

function words(...values) {
  const body = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => body.writeUInt32LE(value, 4 * index));
  return body;
}
