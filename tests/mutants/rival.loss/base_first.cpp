// Puts the base's weights first: a key that only the base looks at is paid without limit.
#include "debate/rival.h"
#include "measure/kullback_leibler.h"
#include "measure/total_variation.h"

double glassbert::rival_loss(std::span<const double> y, std::span<const double> y_base,
                             std::span<const double> alpha, std::span<const double> alpha_base,
                             double lambda) {
  return total_variation(y, y_base) - lambda * kullback_leibler(alpha_base, alpha);
}
