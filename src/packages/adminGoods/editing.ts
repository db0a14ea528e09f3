import type { GoodsForm } from './goodsForm';

/** The goods that are being edited, for the page of their detail: it is written there and saved with them. */
export const editing: { form: GoodsForm | undefined } = { form: undefined };
