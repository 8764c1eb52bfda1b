#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/tensor.h"

namespace glassbert {

// Numbers in nested lists of JSON, all lists of a depth equally long: a number has no lengths, a
// list one, a matrix two.
struct NumberArray {
  std::vector<Index> lengths;
  std::vector<double> values;
};

// One line of `glassbert measure`: what its members hold, as numbers or text. Members that no
// operation knows are passed over, and one that is null counts as left out. Each question throws
// std::invalid_argument, which names the member, where it is missing or of another kind or shape.
class MeasureLine {
 public:
  // Throws FileError for what is no JSON object.
  explicit MeasureLine(const std::string& line);

  bool has(const std::string& name) const { return members_.contains(name); }
  bool is_text(const std::string& name) const;
  const std::string& text(const std::string& name) const;

  double number(const std::string& name) const;
  Index integer(const std::string& name, Index low, Index high) const;  // bounds included
  const std::vector<double>& list(const std::string& name) const;
  std::vector<Index> integers(const std::string& name) const;
  std::vector<int> bits(const std::string& name) const;  // a list of 0 and 1
  std::vector<std::vector<int>> bit_rows(const std::string& name) const;
  const NumberArray& matrix(const std::string& name) const;

  // A list whose numbers are not negative and sum to 1 within a thousandth, as printed digits do.
  const std::vector<double>& distribution(const std::string& name) const;
  const NumberArray& distributions(const std::string& name) const;  // the same of every row

  // (L,A,T,T) as its layers, lowest first: any numbers, or weights, whose rows sum to 1 at most.
  std::vector<Tensor> maps(const std::string& name) const;
  std::vector<Tensor> attention(const std::string& name) const;

 private:
  const NumberArray& array(const std::string& name, std::size_t depth) const;

  std::map<std::string, std::variant<std::string, NumberArray>> members_;
};

}  // namespace glassbert
