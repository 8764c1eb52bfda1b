#include "app/measure_reader.h"

namespace glassbert {
namespace {

// Reads one value whose depth in the array is `depth`. The first list of a depth says how long all
// are.
void read_part(JsonReader& reader, const std::string& name, std::size_t depth, NumberArray& array) {
  const bool is_first = array.values.empty();
  if (reader.peek() != JsonKind::array) {
    check(is_first || depth == array.lengths.size(), name, ": a number among lists");
    array.values.push_back(reader.number().value);
    return;
  }
  check(depth < Shape::max_rank, name, ": lists more than ", Shape::max_rank, " deep");
  check(is_first || depth < array.lengths.size(), name, ": a list among numbers");
  const bool is_new = depth == array.lengths.size();
  if (is_new) array.lengths.push_back(0);
  Index length = 0;
  for (reader.begin_array(); reader.next_element(); ++length)
    read_part(reader, name, depth + 1, array);
  check(length > 0, name, ": an empty list");
  if (is_new) array.lengths[depth] = length;
  check(length == array.lengths[depth], name, ": lists of ", array.lengths[depth], " and of ",
        length, " at the same depth");
}

}  // namespace

NumberArray read_numbers(JsonReader& reader, const std::string& name) {
  NumberArray array;
  read_part(reader, name, 0, array);
  return array;
}

}  // namespace glassbert
