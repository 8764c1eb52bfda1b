#include "draw/save.h"

#include "core/check.h"
#include "core/file_error.h"
#include "draw/picture_csv.h"
#include "draw/sheet.h"
#include "io/file.h"
#include "io/png.h"
#include "io/safetensors.h"
#include "io/safetensors_writer.h"

namespace glassbert {

namespace {

constexpr std::string_view png_ending = ".png";
constexpr std::string_view safetensors_ending = ".safetensors";
constexpr std::size_t longest_csv = std::size_t{1} << 26;

Index count_numbers(const Sheet& sheet) {
  Index count = 0;
  for (const SheetPart& part : sheet.parts) count += part.values->size();
  return count;
}

void write_as_safetensors(const Sheet& sheet, const std::string& path) {
  std::vector<SafetensorsItem> items;
  for (const SheetPart& part : sheet.parts) items.push_back(to_item(part.name, *part.values));
  write_safetensors(path, items, MetadataMap(sheet.head.begin(), sheet.head.end()));
}

Picture load_safetensors(const std::string& path) {
  const Safetensors file(path);
  SheetSource source{path, {}, {}};
  source.find = [&](std::string_view key) { return file.metadata().find(key); };
  source.tensor = [&](const std::string& name, const Shape& shape, std::size_t) {
    const auto entry = file.find(name);
    if (!entry) throw FileError(path, "no tensor " + name, "draw files that glassbert wrote");
    Tensor values = file.tensor(*entry);
    if (values.shape() == shape) return values;
    throw FileError(path, join(name, " has shape ", values.shape(), ", its labels say ", shape),
                    "draw files that glassbert wrote");
  };
  return from_sheet(source);
}

}  // namespace

std::string save_picture(const Picture& picture, const std::string& path) {
  check(path.ends_with(png_ending), "save_picture: ", path, " does not end in .png");
  const Canvas canvas = render(picture);
  const Sheet sheet = to_sheet(picture);
  std::string numbers = path.substr(0, path.size() - png_ending.size());
  if (count_numbers(sheet) > most_csv_numbers) {
    write_as_safetensors(sheet, numbers += safetensors_ending);
  } else {
    write_file(numbers += ".csv", picture_csv(sheet));
  }
  write_file(path, encode_png(canvas.width(), canvas.height(), canvas.bytes()));
  return numbers;
}

void save_png(const Picture& picture, const std::string& path) {
  const Canvas canvas = render(picture);
  write_file(path, encode_png(canvas.width(), canvas.height(), canvas.bytes()));
}

Picture load_picture(const std::string& path) {
  if (path.ends_with(safetensors_ending)) return load_safetensors(path);
  return read_picture_csv(read_file(path, longest_csv), path);
}

}  // namespace glassbert
