import { tryEveryEndpoint } from './everyEndpoint';

tryEveryEndpoint('shop', true);
