import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { compose } from './compose';
import { drawFace } from './drawFace';
import { allJobs, type Job } from './jobs';
import { open } from './sources';

/** Two at a time, one thread each: as fast as two cores can be. */
const AT_ONCE = 2;
const WEBP = { quality: 84, effort: 2 };
const JPG = { quality: 84 };
const LEDGER = 'drawn.json';

/** How far the drawing is: pictures done, pictures to draw in all. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Draws every picture of the demo shop into a folder; what is there already and unchanged is left alone.
 * Must be called from the root of the project, where node_modules lies.
 * @param jobs what to draw; all of it unless told otherwise
 * @returns how many files were written and how many the folder holds now
 */
export async function buildPictures(
  folder: string,
  onProgress: OnProgress = () => {},
  jobs: readonly Job[] = allJobs(),
): Promise<{ written: number; files: number }> {
  const wanted = new Set(jobs.flatMap((job) => job.outputs.map((output) => output.file)));
  const there = await filesIn(folder);
  const ledger = await readLedger(folder);
  const stale = jobs.filter((job) => job.outputs.some(({ file }) => ledger[file] !== job.hash || !there.has(file)));
  for (const file of there) if (!wanted.has(file) && file in ledger) await rm(path.join(folder, file));
  if (stale.length === 0) return { written: 0, files: wanted.size };

  for (const name of ['goods', 'stories', 'categories', 'faces'])
    await mkdir(path.join(folder, name), { recursive: true });
  const kept = new Map(Object.entries(ledger).filter(([file]) => wanted.has(file)));
  const threads = sharp.concurrency();
  sharp.concurrency(1);
  try {
    await drawAll(stale, folder, (job, done) => {
      for (const { file } of job.outputs) kept.set(file, job.hash);
      onProgress(done, stale.length);
    });
  } finally {
    sharp.concurrency(threads);
    await writeFile(path.join(folder, LEDGER), JSON.stringify(Object.fromEntries(kept)));
  }
  return { written: stale.reduce((sum, job) => sum + job.outputs.length, 0), files: wanted.size };
}

async function drawAll(jobs: readonly Job[], folder: string, drawn: (job: Job, done: number) => void) {
  const queue = jobs.values();
  let done = 0;
  const work = async () => {
    for (const job of queue) {
      await draw(job, folder);
      done += 1;
      drawn(job, done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function draw(job: Job, folder: string) {
  if (job.kind === 'face') {
    const face = await drawFace(job.face);
    for (const { file } of job.outputs) await write(face.clone(), folder, file);
    return;
  }
  const picture = await compose(job.scene, job.frame);
  for (const { file, width } of job.outputs) {
    await write(open(picture).resize({ width }), folder, file);
  }
}

async function write(picture: Sharp, folder: string, file: string) {
  const encoded = file.endsWith('.jpg') ? picture.jpeg(JPG) : picture.webp(WEBP);
  await encoded.toFile(path.join(folder, file));
}

async function filesIn(folder: string): Promise<Set<string>> {
  const names = await readdir(folder, { recursive: true }).catch(() => [] as string[]);
  return new Set(names.filter((name) => /\.(webp|jpg)$/.test(name)).map((name) => name.split(path.sep).join('/')));
}

async function readLedger(folder: string): Promise<Record<string, string>> {
  const text = await readFile(path.join(folder, LEDGER), 'utf8').catch(() => '{}');
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    return {}; // cut off while it was written: draw everything again
  }
}
