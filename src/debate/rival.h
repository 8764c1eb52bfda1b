#pragma once

#include <span>
#include <vector>

namespace glassbert {

// What the rival of a model is trained to make small on a text (Wiegreffe & Pinter 2019, equation
// 2): how far its outcome y is from the base's, less lambda times how far its weights alpha are
// from the base's, by Kullback-Leibler with the rival's weights first. No label is read: the rival
// learns to answer as the base does, and to look elsewhere.
double rival_loss(std::span<const double> y, std::span<const double> y_base,
                  std::span<const double> alpha, std::span<const double> alpha_base, double lambda);

struct RivalSlopes {
  std::vector<double> d_y;      // (classes)
  std::vector<double> d_alpha;  // (keys)
};

// Its derivatives by outcome and weights; that by an outcome equal to the base's is taken as 0.
RivalSlopes rival_loss_backward(std::span<const double> y, std::span<const double> y_base,
                                std::span<const double> alpha, std::span<const double> alpha_base,
                                double lambda);

// The same by alpha where lambda times Jensen and Shannon's divergence is gained: minus lambda half
// the logarithm of alpha over the mean of both.  -> (keys)
std::vector<double> bounded_gain_backward(std::span<const double> alpha,
                                          std::span<const double> alpha_base, double lambda);

}  // namespace glassbert
