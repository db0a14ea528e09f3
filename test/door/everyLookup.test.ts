import { tryEveryEndpoint } from './everyEndpoint';

tryEveryEndpoint('shop', false);
