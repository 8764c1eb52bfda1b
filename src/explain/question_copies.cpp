// Copies of the input that a question runs otherwise than from hidden.layer to the end.
#include <algorithm>

#include "bert/encoder_layer.h"
#include "explain/question.h"
#include "explain/repeated.h"

namespace glassbert {

void Question::derive_each(Index count_of_copies, const CopyHooks& hooks,
                           const ReadDerivatives& read) {
  for (Index first = 0; first < count_of_copies; first += copies_at_once()) {
    const Index some = std::min(copies_at_once(), count_of_copies - first);
    const Batch batch = copies(some);
    count(batch, 0);
    cost_.backwards += static_cast<double>(some);
    const Hooks of_copies = hooks(first, some);
    const Trace trace = forward(bert_, batch, of_copies);
    const Evaluation F = aim().F(trace);
    read(trace, F, backward(bert_, trace, F.d_trace, of_copies).trace, first);
  }
}

void Question::run_layer(Index layer, Index count_of_copies, const CopyHooks& hooks,
                         const ReadLayer& read) {
  const double L = static_cast<double>(bert_.config.L);
  for (Index first = 0; first < count_of_copies; first += copies_at_once()) {
    const Index some = std::min(copies_at_once(), count_of_copies - first);
    const Tensor hidden = repeated(run().hidden[layer], some);
    cost_.forwards += static_cast<double>(some) / L;
    read(encoder_layer(hidden, bert_.layers[layer], bert_.config, copies(some), layer,
                       hooks(first, some)),
         first);
  }
}

}  // namespace glassbert
