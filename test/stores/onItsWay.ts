/** An answer that is on its way until the test lets it arrive, or lose itself. */
export function onItsWay<Value>() {
  let arrive: (value: Value) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const answer = new Promise<Value>((resolve, reject) => {
    arrive = resolve;
    fail = reject;
  });
  return { answer, arrive, fail };
}
