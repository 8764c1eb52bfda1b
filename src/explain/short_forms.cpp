#include "explain/short_forms.h"

#include "bert/attention.h"
#include "math/matmul.h"
#include "measure/relative_error.h"

namespace glassbert {
namespace {

// Each row brought to mean 0 and variance 1.
Tensor normalised(const Tensor& x) {
  LayerNorm plain{Tensor(Shape{x.dim(1)}), Tensor(Shape{x.dim(1)})};
  for (real& v : plain.weight.values()) v = 1;
  return layer_norm(x, plain, 1e-12).y;
}

}  // namespace

ShortForms try_short_forms(const Bert& bert, const Trace& trace) {
  ShortForms forms;
  forms.names = {"x", "Attn(x) + x", "m = LN(Attn(x) + x)", "m + FFN(m)",
                 "Attn(x) + x in all layers so far"};
  const Shape shape{std::ssize(forms.names), bert.config.L};
  forms.errors = forms.normalised = Tensor(shape);
  Tensor stream = trace.hidden[0];
  for (Index l = 0; l < bert.config.L; ++l) {
    const Tensor &x = trace.hidden[l], &y = trace.hidden[l + 1];
    const LayerTrace& layer = trace.layers[l];
    LayerTrace step;
    attend(stream, bert.layers[l].attention, bert.config, trace.batch, l, {}, step);
    stream = add(stream, step.attention_out);

    const std::vector<Tensor> tried{x, add(x, layer.attention_out), layer.middle.y,
                                    add(layer.middle.y, layer.feed_forward_out), stream};
    for (Index g = 0; g < shape[0]; ++g) {
      forms.errors(g, l) = static_cast<real>(mean_relative_error(tried[g], y));
      forms.normalised(g, l) =
          static_cast<real>(mean_relative_error(normalised(tried[g]), normalised(y)));
    }
  }
  return forms;
}

}  // namespace glassbert
