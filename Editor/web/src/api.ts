/** Asks the server to do something; what it refuses is said to the user. */
import { refusalText } from "./i18n";
import { token } from "./session";
import { tab } from "./socket";
import { toast } from "./toast";

export interface Refused {
  code: string;
  message: string;
  values: (string | number)[];
}

function headers(): Record<string, string> {
  return { Authorization: `Bearer ${token()}`, "X-Hebb-Tab": tab.value };
}

export async function post(path: string, body?: object | Uint8Array): Promise<boolean> {
  const isBytes = body instanceof Uint8Array;
  const answer = await fetch(path, {
    method: "POST",
    headers: { ...headers(), "Content-Type": isBytes ? "application/octet-stream" : "application/json" },
    body: isBytes ? (body as unknown as BodyInit) : body ? JSON.stringify(body) : null,
  }).catch(() => null);
  await explain(answer);
  return answer?.ok ?? false;
}

export async function ask<T>(path: string, body: object): Promise<T | null> {
  const answer = await fetch(path, {
    method: "POST",
    headers: { ...headers(), "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  await explain(answer);
  return answer?.ok ? ((await answer.json()) as T) : null;
}

export async function getBytes(path: string): Promise<Uint8Array | null> {
  const answer = await fetch(path, { headers: headers() }).catch(() => null);
  await explain(answer);
  return answer?.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

export async function getJson<T>(path: string): Promise<T | null> {
  const answer = await fetch(path, { headers: headers() }).catch(() => null);
  await explain(answer);
  return answer?.ok ? ((await answer.json()) as T) : null;
}

async function explain(answer: Response | null): Promise<void> {
  if (!answer) {
    toast(refusalText({ code: "serverGone", message: "", values: [] }), "error");
  } else if (answer.status === 409) {
    toast(refusalText((await answer.clone().json()) as Refused), "warning");
  } else if (!answer.ok) {
    toast(refusalText({ code: `http${answer.status}`, message: `${answer.status}`, values: [] }), "error");
  }
}
