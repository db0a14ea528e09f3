import type { UserId } from './id';
import type { RefusalCode } from './refusal';

/** WeChat's content check takes pictures up to this size and no larger. */
export const LARGEST_PICTURE = 1_000_000; // bytes
export const SHORT_SIDE = 750; //           pixels: what is chosen is made this small before it is sent
export const LONG_SIDE = 1_334;
export const MOST_PICTURES = 9; //           of one review, or one piece of evidence
export const PICTURE_KINDS = ['jpg', 'jpeg', 'png'] as const; // what WeChat's content check can read
export const LONGEST_FILE_ID = 200;

/** A file of a customer as `wx.cloud.uploadFile` names it: cloud://<environment>.<bucket>/uploads/<user>/<name>.<kind> */
export const UPLOADED =
  /^cloud:\/\/[a-z0-9-]{1,60}\.[a-z0-9-]{1,80}\/uploads\/(user_[0-9A-Za-z]{1,40})\/[0-9A-Za-z]{8,40}\.(?:jpg|jpeg|png)$/;

/** The folder of a customer in the cloud, and a name of chance in it. */
export const pathOfUpload = (userId: UserId, name: string, kind: string) => `uploads/${userId}/${name}.${kind}`;

/** Only what somebody has uploaded into his own folder is his to show: the owner is part of the name. */
export function whyNotMine(fileId: string, userId: UserId): RefusalCode | undefined {
  return UPLOADED.exec(fileId)?.[1] === userId ? undefined : 'picture_not_yours';
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
