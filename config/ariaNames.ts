const spoken = { 'aria-label': '', 'aria-role': '' };

/** Components that take words for a screen reader. */
export const ARIA = {
  View: spoken,
  Text: { 'aria-label': '' },
  Image: { 'aria-label': '' },
  Button: { 'aria-label': '' },
};
