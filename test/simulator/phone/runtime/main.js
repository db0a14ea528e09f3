import './process.js';
import { bundle, fail, weapp } from './state.js';
import './chrome/bars.js';
import { connect } from './link.js';
import './wx/all.js';
import { launch } from './launch.js';
import { TAG_PARTS } from './tags/all.js';

weapp.tags = TAG_PARTS;
for (const warning of bundle.warnings) weapp.warnings.push(`compile: ${warning}`);
connect();
try {
  launch();
} catch (error) {
  fail(error, 'launch');
}
