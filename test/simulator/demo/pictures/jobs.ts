import { createHash } from 'node:crypto';
import { catalogue } from '../catalogue/all';
import { categoryScenes } from './categoryScenes';
import type { Frame } from './compose';
import { type Face, faces } from './faces';
import { drawRoom } from './rooms';
import type { Scene } from './scene';
import { scenes } from './scenes';
import { recipeOf } from './sources';
import { stories } from './stories';

/** Raise it when the way of drawing changes: then every picture is drawn again. */
const HAND = 2;

/** One file that a composed scene is written to. */
export interface Output {
  readonly file: string;
  readonly width: number;
}

/** What is drawn at once. `hash` stands for everything that makes it look as it does. */
export type Job = { readonly name: string; readonly hash: string; readonly outputs: readonly Output[] } & (
  | { readonly kind: 'scene'; readonly scene: Scene; readonly frame: Frame }
  | { readonly kind: 'face'; readonly face: Face }
);

const SQUARE: Frame = { width: 900, height: 900, middle: 0.5 };
/** The hero stands a little right of the flag of a share card. */
const WIDE: Frame = { width: 1280, height: 660, middle: 1.04 };
const STORY: Frame = { width: 1400, height: 500, middle: 2.08 };

const hashOf = (recipe: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([HAND, recipe]))
    .digest('base64url')
    .slice(0, 16);

const drawings = new Map<string, string>();

/** A short word for the drawing of a thing or a room. */
function drawn(key: string, draw: () => string): string {
  const known = drawings.get(key) ?? hashOf(draw());
  drawings.set(key, known);
  return known;
}

function sceneJob(name: string, scene: Scene, frame: Frame, outputs: readonly Output[]): Job {
  const room = drawn(`room ${scene.room}`, () => drawRoom(scene.room, 900, 900));
  const things = scene.items.map(({ what }) => drawn(what, () => recipeOf(what)));
  return { kind: 'scene', name, scene, frame, outputs, hash: hashOf([scene, frame, outputs, room, things]) };
}

function sceneOf(picture: string): Scene {
  const found = scenes[picture];
  if (!found) throw new Error(`No scene for the picture ${picture}`);
  return found;
}

/** Every picture of the demo, those of one goods together, so that they share their sources. */
export function allJobs(): Job[] {
  const forCategories = new Map<string, Output[]>();
  for (const [category, picture] of Object.entries(categoryScenes)) {
    forCategories.set(picture, [
      ...(forCategories.get(picture) ?? []),
      { file: `categories/${category}.webp`, width: 240 },
    ]);
  }
  const goods = catalogue.flatMap(({ key, pictures }) => [
    ...pictures.map((picture) =>
      sceneJob(picture, sceneOf(picture), SQUARE, [
        { file: `goods/${picture}.webp`, width: 780 },
        { file: `goods/${picture}.list.webp`, width: 480 },
        ...(forCategories.get(picture) ?? []),
      ]),
    ),
    // The picture of a share card: WeChat takes PNG and JPG there.
    sceneJob(`${key}.wide`, sceneOf(pictures[0] ?? key), WIDE, [{ file: `goods/${key}.wide.jpg`, width: 1280 }]),
  ]);
  const told = Object.entries(stories).map(([key, scene]) =>
    sceneJob(`story ${key}`, scene, STORY, [{ file: `stories/${key}.webp`, width: 1400 }]),
  );
  const people = Object.entries(faces).map(
    ([key, face]): Job => ({
      kind: 'face',
      name: key,
      face,
      outputs: [{ file: `faces/${key}.webp`, width: 168 }],
      hash: hashOf(face),
    }),
  );
  return [...people, ...goods, ...told];
}
