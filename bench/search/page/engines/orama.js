// Orama, as it comes.

import { create, insert, search } from "/peers/@orama/orama/dist/browser/index.js";
import { oramaLike } from "./orama-like.js";

export default oramaLike({ create, insert, search });
