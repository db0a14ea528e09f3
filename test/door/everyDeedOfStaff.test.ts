import { tryEveryEndpoint } from './everyEndpoint';

tryEveryEndpoint('admin');
