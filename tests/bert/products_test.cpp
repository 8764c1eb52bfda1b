#include "bert/products.h"

#include "support/catch.h"

using namespace glassbert;

TEST_CASE("a layer's products multiply 4 H^2 + 2 H F a token and 2 T^2 H for attention") {
  Config config;
  config.H = 12;
  config.A = 3;
  config.F = 20;
  Index all = 0;
  for (const Product& product : layer_products(config, 5)) all += product.multiplications();
  CHECK(all == 5 * (4 * 12 * 12 + 2 * 12 * 20) + 2 * 5 * 5 * 12);
}
