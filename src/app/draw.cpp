#include <filesystem>

#include "app/verbs.h"
#include "draw/save.h"

namespace glassbert {
namespace {

void run_draw(const Arguments& arguments, Output& out) {
  if (arguments.plain().empty())
    throw UsageError("draw", "no file", "give the numbers that lie beside a picture");
  const std::filesystem::path numbers = arguments.plain()[0];
  const std::string path = arguments.value("--out").value_or(
      std::filesystem::path(numbers).replace_extension(".png").string());
  save_png(load_picture(numbers.string()), path);
  out << path << '\n';
}

}  // namespace

Verb draw_verb() {
  return {{.verb = "draw",
           .summary = "draws a picture again from the numbers beside it",
           .plain = "FILE.csv|FILE.safetensors",
           .plain_limit = 1,
           .flags = {{"--out", "FILE.png", "where the picture goes (beside the numbers)"}},
           .example = "glassbert draw lessons/00-first-look/it.csv --out it.png"},
          run_draw};
}

}  // namespace glassbert
