#pragma once

#include <string>
#include <string_view>

#include "draw/sheet.h"

namespace glassbert {

// A picture as the text of a CSV file: remarks ("# title: ..."), a row of titles, and the numbers
// at full precision, each row behind the names of its panel and token. People read the names in the
// table; the picture takes its labels from the remarks.
std::string picture_csv(const Sheet& sheet);

// The picture of that text. Throws FileError, `where` in front, for what picture_csv did not write.
Picture read_picture_csv(std::string_view text, const std::string& where);

}  // namespace glassbert
