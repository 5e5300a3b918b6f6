/** The live connection: says what this tab watches, hands frames on, and asks for more only when one was shown. */
import { Channel, frameJson, parseFrame, type Frame } from "./channels";
import { forget, token } from "./session";
import { Signal } from "./signal";

type Listener = (frame: Frame) => void;

export const connected = new Signal<"connecting" | "open" | "lost" | "refused">("connecting");
export const tab = new Signal("");

const listeners = new Map<number, Set<Listener>>();
let socket: WebSocket | null = null;
let waiting = 250;

export function connect(): void {
  socket = new WebSocket(`ws://${location.host}/api/live`);
  socket.binaryType = "arraybuffer";
  socket.onopen = () => send({ token: token() });
  socket.onmessage = event => receive(event.data as ArrayBuffer);
  socket.onclose = event => {
    socket = null;
    if (event.code === 4401) {
      forget();
      connected.set("refused");
      return;
    }
    connected.set("lost");
    setTimeout(connect, waiting);
    waiting = Math.min(4000, waiting * 2);
  };
}

/** Watches a channel as long as somebody listens. */
export function listen(channel: number, listener: Listener): () => void {
  const set = listeners.get(channel) ?? new Set<Listener>();
  listeners.set(channel, set.add(listener));
  announce();
  return () => {
    set.delete(listener);
    if (set.size === 0) {
      listeners.delete(channel);
      dropped.add(channel);
    }
    announce();
  };
}

/** Sends a picture to be looked at; one that does not fit into the pipe is dropped, because a newer one follows. */
export function sendPicture(width: number, height: number, channels: number, pixels: Uint8Array): void {
  if (!socket || socket.readyState !== WebSocket.OPEN || !tab.value || socket.bufferedAmount > 1 << 19) {
    return;
  }
  const message = new Uint8Array(6 + pixels.length);
  const view = new DataView(message.buffer);
  view.setUint8(0, channels);
  view.setUint16(2, width, true);
  view.setUint16(4, height, true);
  message.set(pixels, 6);
  socket.send(message);
}

let announcing = false;

/** Channels that nobody watched for a moment: who watches them anew needs to be told their state again. */
const dropped = new Set<number>();

function announce(): void {
  if (announcing) {
    return;
  }
  announcing = true;
  queueMicrotask(() => {
    announcing = false;
    const watched = [...listeners.keys()];
    if (tab.value) {
      if (watched.some(channel => dropped.has(channel))) {
        send({ watch: watched.filter(channel => !dropped.has(channel)) });
      }
      send({ watch: watched });
    }
    dropped.clear();
  });
}

function send(message: object): void {
  if (socket && socket.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify(message));
  }
}

function receive(data: ArrayBuffer): void {
  const frame = parseFrame(data);
  if (frame.channel === Channel.hello) {
    waiting = 250;
    tab.set(frameJson<{ tab: string }>(frame).tab);
    connected.set("open");
    announce();
    return;
  }
  for (const listener of listeners.get(frame.channel) ?? []) {
    listener(frame);
  }
  requestAnimationFrame(() => send({ seen: frame.channel }));
}
