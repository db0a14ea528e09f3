/** An answer with which WeChat says no: its errcode and what it says. */
export class Refused extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message);
  }
}
