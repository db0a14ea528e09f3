// glass-easel looks at it. Mini program code does not see it: see logic.js.
globalThis.process = { env: { NODE_ENV: 'production' } };
