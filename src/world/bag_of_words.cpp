#include "world/bag_of_words.h"

#include <cmath>

namespace glassbert::world {

void BagOfWords::add(const std::vector<std::string>& features, bool is_positive) {
  for (const std::string& feature : features) ++counts_[feature][is_positive];
  totals_[is_positive] += static_cast<double>(features.size());
}

double BagOfWords::vote(const std::vector<std::string>& features) const {
  double sum = 0;
  for (const std::string& feature : features) {
    const auto known = counts_.find(feature);
    if (known == counts_.end()) continue;
    sum += std::log((known->second[1] + 1) / totals_[1]) -
           std::log((known->second[0] + 1) / totals_[0]);
  }
  return sum;
}

}  // namespace glassbert::world
