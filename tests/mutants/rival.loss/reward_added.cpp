// Adds the distance, so that training makes the rival look where the base looks.
#include "debate/rival.h"
#include "measure/kullback_leibler.h"
#include "measure/total_variation.h"

double glassbert::rival_loss(std::span<const double> y, std::span<const double> y_base,
                             std::span<const double> alpha, std::span<const double> alpha_base,
                             double lambda) {
  return total_variation(y, y_base) + lambda * kullback_leibler(alpha, alpha_base);
}
