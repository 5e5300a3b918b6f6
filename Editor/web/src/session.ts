/** The secret of this launch: traded once for the ticket in the address, then kept in this tab. */
const key = "hebb-token";

export async function enter(): Promise<string | null> {
  const ticket = location.hash.slice(1);
  if (ticket) {
    history.replaceState(null, "", location.pathname);
    const answer = await fetch("/api/session", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ticket }),
    });
    if (answer.ok) {
      sessionStorage.setItem(key, ((await answer.json()) as { token: string }).token);
    }
  }
  return sessionStorage.getItem(key);
}

export function token(): string {
  return sessionStorage.getItem(key) ?? "";
}

export function forget(): void {
  sessionStorage.removeItem(key);
}
