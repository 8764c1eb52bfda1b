#pragma once

namespace glassbert {

// How much a backward pass computes. Each choice includes those before it.
enum class Wanted {
  maps,         // derivatives of the attention maps and of all that lies above the lowest of them
  activations,  // of everything that was computed
  parameters,   // of the parameters, too
};

}  // namespace glassbert
