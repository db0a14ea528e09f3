/** The camera: what stands before it is drawn, and the hand that holds the phone moves a little. */
import { askOver, h } from './dom.js';

const SIDE = { width: 720, height: 960 };
const FRAME_MS = 40;
const SECONDS = 3; // of a video
const KINDS = ['video/mp4;codecs=avc1', 'video/mp4', 'video/webm'];

/**
 * Resolves with { blob } of a photo, with { blob, thumb, seconds, width, height } of a video, undefined when closed.
 * `takes` says which of the two may be taken.
 */
export const askCamera = (scenes, takes) =>
  askOver((end) => {
    const canvas = h('canvas', { ...SIDE });
    const pen = canvas.getContext('2d');
    const picture = new Image();
    let at = 0;
    let since = performance.now();
    const look = (next) => {
      at = (next + scenes.length) % scenes.length;
      picture.src = scenes[at] ?? '';
    };
    const draw = () => {
      pen.fillStyle = '#3a3632';
      pen.fillRect(0, 0, SIDE.width, SIDE.height);
      if (!picture.naturalWidth) return;
      const sway = Math.sin((performance.now() - since) / 900) * 0.04;
      const scale = Math.max(SIDE.width / picture.naturalWidth, SIDE.height / picture.naturalHeight) * 1.1;
      const [width, height] = [picture.naturalWidth * scale, picture.naturalHeight * scale];
      pen.drawImage(picture, (SIDE.width - width) / 2 + sway * width, (SIDE.height - height) / 2, width, height);
    };
    const timer = setInterval(draw, FRAME_MS);
    const done = (answer) => {
      clearInterval(timer);
      end(answer);
    };
    const jpeg = () => new Promise((given) => canvas.toBlob(given, 'image/jpeg', 0.85));
    const photo = async () => {
      since = performance.now();
      draw();
      done({ blob: await jpeg() });
    };
    const film = async (event) => {
      event.currentTarget.disabled = true;
      event.currentTarget.textContent = '正在录…';
      const thumb = await jpeg();
      done({ blob: await recorded(canvas), thumb, seconds: SECONDS, ...SIDE });
    };
    picture.onload = draw;
    look(0);
    return h(
      'div',
      { class: 'wx-camera', role: 'dialog' },
      canvas,
      h('button', { class: 'wx-turn', 'aria-label': '换一个景', onclick: () => look(at + 1) }, '换一个景'),
      h(
        'footer',
        {},
        h('button', { class: 'wx-cancel', onclick: () => done(undefined) }, '取消'),
        takes.photo ? h('button', { class: 'wx-shutter', onclick: photo }, '拍照') : null,
        takes.video ? h('button', { class: 'wx-film', onclick: film }, '录像') : null,
      ),
    );
  });

async function recorded(canvas) {
  const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
  const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType, videoBitsPerSecond: 1_500_000 });
  const parts = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const ended = new Promise((stopped) => {
    recorder.onstop = stopped;
  });
  recorder.start();
  await new Promise((resume) => setTimeout(resume, SECONDS * 1_000));
  recorder.stop();
  await ended;
  return new Blob(parts, { type: mimeType.split(';')[0] });
}
