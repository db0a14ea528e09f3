/** wx.cloud: functions are asked through the simulator, as the person whose phone this is. */
import { addressOf, copyToTemporary, toCloud } from '../files.js';
import { ask, overTheAir } from '../link.js';
import { weapp } from '../state.js';
import { api, wx } from './core.js';

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

cloudApi('callFunction', async ({ name, data = {} }) => {
  const { result, requestID } = await relayed('callFunction', { name, data });
  return { result, requestID };
});
cloudApi('callContainer', async ({ path, data = {} }) => {
  const { result } = await relayed('callContainer', { name: path.split('/').at(-1), data });
  return { data: result, statusCode: 200, header: {} };
});
cloudApi('uploadFile', async ({ cloudPath, filePath }, setTask) => {
  setTask({ abort() {}, onProgressUpdate() {}, offProgressUpdate() {} });
  await overTheAir('cloud.uploadFile');
  return { fileID: await toCloud(cloudPath, filePath), statusCode: 200 };
});
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
  CloudID: class CloudID {
    constructor(id) {
      this.cloudID = id;
    }
  },
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
