/** The whole of `wx`. To add an API: api('name', (options) => result) in the file it belongs to. */
import './core.js';
import './system.js';
import './storage.js';
import './interface.js';
import './network.js';
import './cloud.js';
import './person.js';
import './permission.js';
import './subscribe.js';
import './photos.js';
import './pay.js';
import './share.js';
import './chatTool.js';
import './media.js';
import './canvas.js';
import './nodes.js';
import './animation.js';
