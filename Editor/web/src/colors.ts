/** The colour maps, as the server draws with them, so that a tile here has the bytes of a picture there. */
import { getBytes } from "./api";

const bytesPerMap = 256 * 3;

let tables: Uint8Array | null = null;

export async function loadColors(): Promise<void> {
  tables = await getBytes("/api/colors");
}

/** Colours of levels: diverging where the values have both signs. */
export function tableFor(low: number, high: number): Uint8Array {
  const map = low < 0 && high > 0 ? 1 : 0;
  return tables?.subarray(map * bytesPerMap, (map + 1) * bytesPerMap) ?? new Uint8Array(bytesPerMap);
}
