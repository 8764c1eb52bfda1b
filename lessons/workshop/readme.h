#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glassbert {

// The README of a lesson. What a lesson prints stands in it between two marker lines,
//   <!-- woven from expected.txt -->
//   <!-- end of expected.txt -->
// and what it measured on one machine between two others, for measured.txt. Both are put there by
// the workshop, never by hand.

// The README with the text of `file` (expected.txt, measured.txt) as the block between its markers.
// Throws FileError that names `path` where the markers are missing.
std::string weave(const std::string& readme, const std::string& file, std::string_view text,
                  const std::string& path);

// The eight headings that every lesson has, in their order.
const std::vector<std::string>& lesson_headings();

// What is wrong with a README: a missing heading or one out of order, a heading of its own, a
// picture from elsewhere. `pictures` are the files of the lesson's folder.
std::vector<std::string> readme_faults(std::string_view readme,
                                       const std::vector<std::string>& pictures);

}  // namespace glassbert
