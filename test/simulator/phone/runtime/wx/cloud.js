/** wx.cloud: functions are asked through the simulator, as the person whose phone this is. */
import { addressOf, copyToTemporary, toCloud } from '../files.js';
import { ask, networkNow, overTheAir } from '../link.js';
import { call, config, weapp } from '../state.js';
import { api, wx } from './core.js';

const SLOW_STEPS = 8;
const STEP_MS = 300;

const cloud = {};
const cloudApi = (name, fn) => api(`cloud.${name}`, fn, { on: cloud });

async function relayed(name, question) {
  try {
    await overTheAir(`cloud.${name}`);
    return await ask('cloud', question);
  } catch (error) {
    if (error?.errMsg) throw { errCode: -1, ...error };
    // The simulator itself does not answer: for the phone that is a network without an end.
    throw { errMsg: `cloud.${name}:fail Error: errCode: -1 | errMsg: request:fail`, errCode: -1 };
  }
}

/** Marks an open data id: at the top of a function's data WeChat replaces it by what it knows. Below it is a text. */
class OpenDataId {
  constructor(id) {
    this.id = id;
  }
  toJSON() {
    return this.id;
  }
}

cloudApi('callFunction', async ({ name, data = {} }) => {
  const marked = Object.entries(data).filter(([, value]) => value instanceof OpenDataId);
  const cloudIDs = Object.fromEntries(marked.map(([key, { id }]) => [key, id]));
  const { result, requestID } = await relayed('callFunction', { name, data, cloudIDs, nobody: !!config.single });
  return { result, requestID };
});
cloudApi('callContainer', async ({ path, data = {} }) => {
  const { result } = await relayed('callContainer', { name: path.split('/').at(-1), data });
  return { data: result, statusCode: 200, header: {} };
});
cloudApi('uploadFile', async ({ cloudPath, filePath }, setTask) => {
  const heard = new Set();
  const stop = new AbortController();
  setTask({
    abort: () => stop.abort(),
    onProgressUpdate: (fn) => void heard.add(fn),
    offProgressUpdate: (fn) => void (fn ? heard.delete(fn) : heard.clear()),
  });
  const tell = (sent, whole) => {
    const detail = {
      progress: Math.round((100 * sent) / whole),
      totalBytesSent: sent,
      totalBytesExpectedToSend: whole,
    };
    for (const fn of heard) call('UploadTask.onProgressUpdate', fn, undefined, [detail]);
  };
  await inSteps(networkNow() === 'slow' ? SLOW_STEPS : 0, (part) => tell(part, SLOW_STEPS + 1), stop.signal);
  await overTheAir('cloud.uploadFile');
  if (stop.signal.aborted) throw { errMsg: 'cloud.uploadFile:fail abort' };
  return { fileID: await toCloud(cloudPath, filePath, tell, stop.signal), statusCode: 200 };
});

/** On a slow network a file can be seen going: so many steps, until somebody stops it. */
async function inSteps(steps, told, signal) {
  for (let part = 1; part <= steps && !signal.aborted; part++) {
    await new Promise((resume) => setTimeout(resume, STEP_MS));
    told(part);
  }
}
cloudApi('downloadFile', async ({ fileID }) => {
  await overTheAir('cloud.downloadFile');
  const { path } = await copyToTemporary(addressOf(fileID));
  return { tempFilePath: path, statusCode: 200 };
});
cloudApi('deleteFile', ({ fileList }) => ({
  fileList: fileList.map((fileID) => ({ fileID, status: 0, errMsg: 'ok' })),
}));
cloudApi('getTempFileURL', ({ fileList }) => ({
  fileList: fileList.map((file) => {
    const fileID = file.fileID || file;
    const tempFileURL = new URL(addressOf(fileID), window.location.href).href;
    return { fileID, tempFileURL, maxAge: 86_400, status: 0, errMsg: 'ok' };
  }),
}));

wx.cloud = {
  ...cloud,
  init(options) {
    weapp.cloudInit = options;
  },
  CloudID: (id) => new OpenDataId(id),
  CDN: (value) => value,
  database() {
    throw new Error('wx.cloud.database() is not emulated: call cloud functions instead');
  },
  Cloud: class Cloud {
    constructor() {
      Object.assign(this, cloud);
    }
    init() {
      return Promise.resolve();
    }
  },
};
