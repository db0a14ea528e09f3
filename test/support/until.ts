const SOON = 80; // ms

/** Asks again and again until the answer is yes. @throws naming what never came, with what was there instead. */
export async function until<Value>(
  what: string,
  look: () => Promise<Value>,
  isIt: (value: Value) => boolean,
  patience = 20_000,
): Promise<Value> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await look();
    if (isIt(value)) return value;
    if (Date.now() > end) throw new Error(`Not in time: ${what}. At last: ${JSON.stringify(value)}`);
    await new Promise((resume) => setTimeout(resume, SOON));
  }
}
