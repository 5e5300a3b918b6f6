/** The webcam: its middle as a square, many times a second. */
import { h } from "../dom";
import { refusalText, t } from "../i18n";
import { button } from "../controls";
import { rgbOf, type Pixels } from "../pixels";
import { toast } from "../toast";

const side = 160;
const framesPerSecond = 20;

export interface Camera {
  element: HTMLElement;
  isOn(): boolean;
  stop(): void;
  pixels(): Pixels | null;
}

export function createCamera(onFrame: () => void): Camera {
  const canvas = h("canvas", { class: "pad", attr: { width: side, height: side } });
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  const video = h("video", { set: { muted: true, playsInline: true } });
  const start = button({ icon: "camera", label: t("startCamera"), kind: "primary", onClick: () => void begin() });
  const element = h("div", { class: "pad-holder camera" }, canvas, start);
  let stream: MediaStream | null = null;
  let timer = 0;

  async function begin(): Promise<void> {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { width: 320, height: 240 }, audio: false });
    } catch (error) {
      toast(refusalText({ code: "noCamera", message: "", values: [error instanceof Error ? error.message : String(error)] }), "warning");
      return;
    }
    video.srcObject = stream;
    await video.play();
    start.hidden = true;
    timer = window.setInterval(grab, 1000 / framesPerSecond);
  }

  function grab(): void {
    const length = Math.min(video.videoWidth, video.videoHeight);
    if (length > 0) {
      context.setTransform(-1, 0, 0, 1, side, 0);
      context.drawImage(video, (video.videoWidth - length) / 2, (video.videoHeight - length) / 2, length, length, 0, 0, side, side);
      onFrame();
    }
  }

  function stop(): void {
    window.clearInterval(timer);
    stream?.getTracks().forEach(track => track.stop());
    stream = null;
    start.hidden = false;
  }

  return { element, stop, isOn: () => stream !== null, pixels: () => (stream ? rgbOf(context) : null) };
}
