/** WeChat's content check takes pictures up to this size and no larger. */
export const LARGEST_PICTURE = 1_000_000; // bytes
export const SHORT_SIDE = 750; //           pixels: what is chosen is made this small before it is sent
export const LONG_SIDE = 1_334;
export const MOST_PICTURES = 9; //           of one review, or one piece of evidence
export const PICTURE_KINDS = ['jpg', 'jpeg', 'png'] as const; // what WeChat's content check can read
export const LONGEST_FILE_ID = 200;

export const CHANCE_IN_FOLDER = 24; //       hexadecimal digits
export const PROOF_IN_FOLDER = 32;

/**
 * A file of a customer as `wx.cloud.uploadFile` names it: cloud://<env>.<bucket>/uploads/<chance>/<proof>/<name>.<kind>.
 * Everybody may read the name of a picture that is shown, so it says nothing of who uploaded it.
 */
export const UPLOADED =
  /^cloud:\/\/([a-z0-9-]{1,60})\.[a-z0-9-]{1,80}\/uploads\/([0-9a-f]{24})\/([0-9a-f]{32})\/[0-9A-Za-z]{8,40}\.(?:jpg|jpeg|png)$/;

/** A film in such a folder. */
export const UPLOADED_VIDEO = new RegExp(UPLOADED.source.replace('(?:jpg|jpeg|png)', '(?:mp4|mov)'));
export const VIDEO_KINDS = ['mp4', 'mov'] as const;
export const LARGEST_VIDEO = 50_000_000; // bytes
export const LONGEST_VIDEO = 60; //         seconds

/** A folder of the cloud: `proof` shows the server, and nobody else, whom it gave this folder to. */
export const folderOf = (chance: string, proof: string) => `uploads/${chance}/${proof}`;

/** A file in such a folder, with a name of chance. */
export const pathOfUpload = (folder: string, name: string, kind: string) => `${folder}/${name}.${kind}`;

/** What a file id says, if it has the form of an upload: a picture or a film. */
export function partsOfUpload(fileId: string) {
  const found = UPLOADED.exec(fileId) ?? UPLOADED_VIDEO.exec(fileId);
  return found ? { env: found[1]!, chance: found[2]!, proof: found[3]! } : undefined;
}

/** The kind of picture that a path on the phone names, if it is one that can be checked. */
export function kindOf(path: string): (typeof PICTURE_KINDS)[number] | undefined {
  const kind = /\.([0-9a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  return PICTURE_KINDS.find((known) => known === kind);
}

/** How wide a picture may be so that WeChat checks it, whichever way it was held. One that is small enough stays. */
export function widthToSend(width: number, height: number): number {
  const scale = Math.min(1, SHORT_SIDE / Math.min(width, height), LONG_SIDE / Math.max(width, height));
  return Math.max(1, Math.floor(width * scale));
}
