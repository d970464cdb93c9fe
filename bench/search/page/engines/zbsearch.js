// ZBSearch, as it comes.

import { create, insert, search } from "/peers/zbsearch/dist/browser/index.js";
import { oramaLike } from "./orama-like.js";

export default oramaLike({ create, insert, search });
