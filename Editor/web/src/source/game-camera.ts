/** What a camera of the scene sees, still or while the game runs. */
import { Channel } from "../channels";
import { h, replace } from "../dom";
import { t } from "../i18n";
import { paint, type Pixels } from "../pixels";
import { chooseCamera } from "../scene/scene-actions";
import { cameras, scene } from "../scene/scene-state";
import { listen } from "../socket";

export interface GameCamera {
  element: HTMLElement;
  /** Asks for pictures as long as they are shown. */
  watch(isShown: boolean): void;
  pixels(): Pixels | null;
}

export function createGameCamera(onFrame: () => void): GameCamera {
  const canvas = h("canvas", { class: "pad picture", attr: { width: 1, height: 1, "data-id": "game-camera" } });
  const choose = h("select", { attr: { "aria-label": t("gameCamera"), title: t("gameCamera"), "data-id": "choose-camera" } });
  const hint = h("span", { class: "drop-hint" }, t("gameCameraNone"));
  const element = h("div", { class: "pad-holder game" }, canvas, hint, choose);
  let present: Pixels | null = null;
  let stop: (() => void) | null = null;
  let shape = "";

  choose.addEventListener("change", () => void chooseCamera(choose.value));
  scene.watch(now => {
    const all = cameras();
    hint.hidden = all.length > 0;
    choose.hidden = all.length === 0;
    const wanted = all.map(entry => `${entry.id}=${entry.name}`).join();
    if (wanted !== shape) {
      shape = wanted;
      replace(choose, ...all.map(entry => h("option", { attr: { value: entry.id } }, entry.name)));
    }
    choose.value = now.camera ?? all[all.length - 1]?.id ?? "";
    if (all.length === 0) {
      present = null;
    }
  });

  return {
    element,
    pixels: () => present,
    watch(isShown) {
      stop?.();
      stop = !isShown ? null : listen(Channel.camera, frame => {
        present = { width: frame.width, height: frame.height, channels: 3, data: frame.payload };
        paint(canvas, present);
        onFrame();
      });
    },
  };
}
