#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/tensor.h"
#include "draw/picture.h"

namespace glassbert {

// The numbers of one part of a picture, and how the rows of their last axis are called.
struct SheetPart {
  std::string name;                // "layer.3": the tensor's name in a safetensors file
  const Tensor* values = nullptr;  // the picture's own
  std::vector<std::vector<std::string>> row_names;
};

// A picture as it is kept in a file: remarks by key, from which it is read back together with the
// numbers, and names of rows and columns for people who read the table.
struct Sheet {
  std::vector<std::pair<std::string, std::string>> head;
  std::vector<std::string> index_titles;  // over the row names: {"layer", "head", "query"}
  std::vector<std::string> columns;       // over the values; empty: their positions
  std::vector<SheetPart> parts;
};

// The sheet refers to the picture's tensors.
Sheet to_sheet(const Picture& picture);

// Where a picture is read back from: remarks by key, and the tensor of a name.
// A source of rows, like a CSV, gives the tensors in the order of Sheet::parts; `index_columns` is
// how many names stand before a row's numbers.
struct SheetSource {
  std::string where;  // the file, for messages
  std::function<std::optional<std::string>(std::string_view key)> find;
  std::function<Tensor(const std::string& name, const Shape& shape, std::size_t index_columns)>
      tensor;
};

// Throws FileError where a remark is missing or makes no sense.
Picture from_sheet(const SheetSource& source);

}  // namespace glassbert
