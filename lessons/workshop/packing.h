#pragma once

namespace glassbert {

// True when this system's stb_image_write packs a fixed picture of 8 x 8 pixels into the bytes that
// it had where the committed pictures were drawn; other versions may pack the same pixels
// otherwise.
bool packs_as_committed();

}  // namespace glassbert
