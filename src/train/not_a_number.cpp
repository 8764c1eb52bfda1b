#include "train/not_a_number.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/file_error.h"

namespace glassbert {
namespace {

bool is_finite(const Tensor& x) {
  return std::ranges::all_of(x.values(), [](real v) { return std::isfinite(v); });
}

std::string first_in(const Bert& bert, const std::string& what) {
  std::string first;
  for_each_parameter(bert, [&](const std::string& name, const Tensor& x, const Shape&, Kind) {
    if (first.empty() && !is_finite(x)) first = what + name;
  });
  return first;
}

// Of a trace's tensors; of a gradient's, in the order in which backward fills them.
std::string first_in(const Trace& trace, const std::string& what, bool backwards) {
  std::vector<std::string> found;
  for_each_tensor(trace, [&](const std::string& name, const Tensor& x) {
    if (!is_finite(x)) found.push_back(what + name);
  });
  if (found.empty()) return "";
  return backwards ? found.back() : found.front();
}

}  // namespace

void throw_not_a_number(Index step, const Bert& bert, const Trace& trace, double loss,
                        const Gradient& gradient) {
  std::string first = first_in(bert, "");
  if (first.empty()) first = first_in(trace, "", false);
  if (first.empty() && !std::isfinite(loss)) first = "the loss";
  if (first.empty()) first = first_in(gradient.trace, "the derivative of ", true);
  if (first.empty() && gradient.parameters)
    first = first_in(*gradient.parameters, "the derivative of ");
  if (first.empty()) first = "the gradient's norm";
  throw FileError("training", join("step ", step, ": ", first, " is not finite"),
                  "a smaller learning rate or a longer warm-up may help");
}

}  // namespace glassbert
