#include "zoo/part_study.h"

#include "support/catch.h"

using namespace glassbert;

namespace {

// An ability of two layers that loses 1 for every block that is changed, and 3 more where both of
// layer 0 are.
Ability little_ability() {
  const Tensor none(Shape{4});
  const auto sure = [](const HooksOf& hooks) {
    if (!hooks) return 9.0;
    double left = 9;
    int of_layer_0 = 0;
    for (const Hook& hook : hooks(Batch{})) {
      left -= 1;
      of_layer_0 += hook.layer == 0;
    }
    return of_layer_0 == 2 ? left - 3 : left;
  };
  return {"to count", 2, {{none, none}, {none, none}, {none, none}}, sure, 0.5};
}

}  // namespace

TEST_CASE("a study of parts says what each ability loses without each block") {
  const PartStudy study = study_parts({little_ability(), little_ability()});
  CHECK(study.blocks.size() == 4);
  CHECK(study.whole == std::vector<double>{9, 9});
  CHECK(study.untrained == std::vector<double>{0.5, 0.5});
  for (const Tensor* lost : {&study.off, &study.at_mean})
    for (const real one : lost->values()) CHECK(one == 1);
  CHECK(part_maps(study).panels.size() == 2);
}

TEST_CASE("surpluses of blocks stand beside what each loses alone") {
  const Tensor table = block_surpluses(little_ability());
  for (Index r = 0; r < 4; ++r)
    for (Index c = 0; c < 4; ++c) {
      const bool is_first_layer = r < 2 && c < 2;
      CHECK(table(r, c) == (r == c ? 1 : is_first_layer ? 3 : 0));
    }
}
