/** Sends pictures into classes. */
import { post } from "./api";
import { refusalText } from "./i18n";
import { decode, type Pixels } from "./pixels";
import { capture, clearPad, sourceMode } from "./source/source";
import { toast } from "./toast";

const largestFile = 16 << 20;
const largestCount = 10000;
const burstMilliseconds = 100;

type Kind = "Drawing" | "Photo";

/** Adds what the source shows; the pad is empty afterwards, ready for the next drawing. */
export async function addCurrentPicture(classId: string): Promise<boolean> {
  const pixels = capture();
  if (!pixels) {
    toast(refusalText({ code: "noPicture", message: "", values: [] }), "warning");
    return false;
  }
  const isDrawing = sourceMode.value === "draw";
  const done = await send(classId, [pixels], isDrawing ? "Drawing" : "Photo");
  if (done && isDrawing) {
    clearPad();
  }
  return done;
}

/** Takes pictures until the answer is called, then sends them as one burst. */
export function startRecording(classId: string, onCount: (count: number) => void): () => void {
  const taken: Pixels[] = [];
  const take = (): void => {
    const pixels = capture();
    if (pixels && !isSame(pixels, taken[taken.length - 1])) {
      taken.push(pixels);
      onCount(taken.length);
    }
  };
  take();
  const timer = window.setInterval(take, burstMilliseconds);
  return () => {
    window.clearInterval(timer);
    if (taken.length > 0) {
      void send(classId, taken, "Photo");
    } else {
      toast(refusalText({ code: "noPicture", message: "", values: [] }), "warning");
    }
  };
}

/** A scene that stands still looks the same again and again; once is enough. */
function isSame(one: Pixels, other: Pixels | undefined): boolean {
  return other !== undefined && one.data.length === other.data.length && one.data.every((value, at) => value === other.data[at]);
}

export async function addPictureFiles(classId: string, files: File[]): Promise<void> {
  if (files.length > largestCount) {
    toast(refusalText({ code: "tooManyFiles", message: "", values: [files.length] }), "error");
    return;
  }
  const pictures: Pixels[] = [];
  for (const file of files.filter(candidate => !candidate.name.startsWith("."))) {
    const pixels = file.size > largestFile ? null : await decode(file);
    if (pixels) {
      pictures.push(pixels);
    } else {
      toast(refusalText({ code: file.size > largestFile ? "fileTooLarge" : "notAnImage", message: "", values: [file.name] }), "warning");
    }
  }
  // Pictures of one size travel together, in the order they came.
  const groups = new Map<string, Pixels[]>();
  for (const picture of pictures) {
    const size = `${picture.width}x${picture.height}`;
    groups.set(size, [...(groups.get(size) ?? []), picture]);
  }
  for (const group of groups.values()) {
    for (let first = 0; first < group.length; first += 64) {
      if (!(await send(classId, group.slice(first, first + 64), "Photo"))) {
        return;
      }
    }
  }
}

async function send(classId: string, pictures: Pixels[], kind: Kind): Promise<boolean> {
  const { width, height, channels } = pictures[0]!;
  const body = new Uint8Array(pictures.length * width * height * channels);
  pictures.forEach((picture, index) => body.set(picture.data, index * width * height * channels));
  return post(`/api/bins/classes/${classId}/samples?width=${width}&height=${height}&channels=${channels}&kind=${kind}`, body);
}
