/** What phones have put into the cloud's storage. */
export interface Files {
  /**
   * The bytes of one file, at most LARGEST_PICTURE. Refuses `picture_too_large`, and `picture_unreadable` what is not
   * there, or in a cloud that is not ours. Throws Outage where nothing is known.
   */
  read(fileId: string): Promise<Uint8Array>;
}
