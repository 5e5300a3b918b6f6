/** The numbers of the live channels, as the server knows them, too (Channels.cs). */
import type { Explanation } from "./state";

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
  firstExplanation: 1024,
} as const;

const explanations: Explanation[] = ["gradCam", "saliency"];

/** Where a way to explain comes: for a class, from 0, or for the most probable one (-1). */
export function explanationChannel(kind: Explanation, label: number): number {
  return Channel.firstExplanation + explanations.length * (label + 1) + explanations.indexOf(kind);
}

export const Format = { json: 0, r8: 1, rgb8: 2, rgba8: 3, f32: 4 } as const;

export interface Frame {
  format: number;
  channel: number;
  sequence: number;
  width: number;
  height: number;
  tiles: number;
  /** The class that a picture is about, from 0. */
  subject: number;
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
    subject: view.getUint16(22, true),
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
