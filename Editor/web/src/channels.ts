/** The numbers of the live channels, as the server knows them, too (Channels.cs). */
export const Channel = {
  hello: 0,
  access: 1,
  project: 2,
  bins: 3,
  training: 4,
  curves: 5,
  console: 6,
  answer: 7,
  input: 8,
  model: 9,
  scene: 10,
  camera: 11,
  play: 12,
  learning: 13,
  policy: 14,
  build: 15,
  firstLayer: 256,
  firstPolicyLayer: 512,
} as const;

export const Format = { json: 0, r8: 1, rgb8: 2, rgba8: 3, f32: 4 } as const;

export interface Frame {
  format: number;
  channel: number;
  sequence: number;
  width: number;
  height: number;
  tiles: number;
  low: number;
  high: number;
  payload: Uint8Array;
}

const headerBytes = 32;

export function parseFrame(buffer: ArrayBuffer): Frame {
  const view = new DataView(buffer);
  return {
    format: view.getUint8(0),
    channel: view.getUint16(2, true),
    sequence: view.getUint32(4, true),
    width: view.getUint16(16, true),
    height: view.getUint16(18, true),
    tiles: view.getUint16(20, true),
    low: view.getFloat32(24, true),
    high: view.getFloat32(28, true),
    payload: new Uint8Array(buffer, headerBytes),
  };
}

export function frameJson<T>(frame: Frame): T {
  return JSON.parse(new TextDecoder().decode(frame.payload)) as T;
}

export function frameFloats(frame: Frame): Float32Array {
  return new Float32Array(frame.payload.slice().buffer);
}
