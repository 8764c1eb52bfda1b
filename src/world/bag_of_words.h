#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

namespace glassbert::world {

// Naive Bayes over what a text contains, the order forgotten: each feature votes with the logarithm
// of how much oftener it stands in positive texts, one occurrence of each added.
class BagOfWords {
 public:
  void add(const std::vector<std::string>& features, bool is_positive);

  // Above 0 for positive; features never seen don't vote.
  double vote(const std::vector<std::string>& features) const;

 private:
  using Counts = std::array<double, 2>;  // in negative texts, in positive ones
  std::map<std::string, Counts> counts_;
  Counts totals_ = {1, 1};
};

}  // namespace glassbert::world
