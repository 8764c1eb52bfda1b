#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/explain_answer.h"
#include "draw/picture.h"

namespace glassbert {

// The pictures of some answers about one input, with the names of their files. Those that give a
// number to each token stand in one picture, a row for each; a matrix is a heatmap, anything else
// bars, each a picture of its own. `sentence` is what they are about, `model` for the footer.
std::vector<std::pair<std::string, Picture>> pictures_of(const std::vector<Answer>& answers,
                                                         const std::string& sentence,
                                                         const std::string& model);

}  // namespace glassbert
