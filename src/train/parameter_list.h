#pragma once

#include <string>
#include <vector>

#include "bert/parameters.h"

namespace glassbert {

// A parameter of a model, and what for_each_parameter says of it.
struct Parameter {
  std::string name;
  Tensor* tensor;
  Kind kind;
};
struct ConstParameter {
  std::string name;
  const Tensor* tensor;
  Kind kind;
};

// All parameters in the order of for_each_parameter, so that several models of one shape (weights,
// gradient, running means) can be walked over side by side. The first drops packed forms.
std::vector<Parameter> parameter_list(Bert& bert);
std::vector<ConstParameter> parameter_list(const Bert& bert);

// A model of the same config with the same heads, and no numbers.
Bert empty_like(const Bert& bert);

}  // namespace glassbert
