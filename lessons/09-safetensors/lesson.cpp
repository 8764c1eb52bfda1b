// Lesson 09: what is in a file of weights? A tiny one byte by byte; what 16 bits keep of a number;
// a real checkpoint as a map; and damaged files, refused.
#include <cmath>

#include "draw/file_map.h"
#include "draw/number_text.h"
#include "explain/stored_weights.h"
#include "io/mapped_file.h"
#include "io/narrow.h"
#include "io/safetensors_writer.h"
#include "io/weight_files.h"
#include "shell/hex_dump.h"
#include "shell/lesson.h"
#include "shell/parts_table.h"

using namespace glassbert;

namespace {

const std::string example = "The animal didn't cross the street because it was too tired.";
constexpr std::uint64_t seed = 9;

// A file of three tensors with the same numbers, each in its own dtype.
std::string tiny_file() {
  const Tensor weight(Shape{2, 2}, {1, -2, 0.5, real(0.1)});
  const auto half = narrowed(Dtype::F16, weight), brain = narrowed(Dtype::BF16, weight);
  return safetensors_bytes({to_item("weight", weight),
                            {"half", Dtype::F16, {2, 2}, std::as_bytes(std::span(half))},
                            {"brain", Dtype::BF16, {2, 2}, std::as_bytes(std::span(brain))}});
}

// What is left of random numbers of the sizes 1e-9 to 1e6.
void measure_rounding(Album& album) {
  Tensor sizes(Shape{31});
  for (Index i = 0; i < 31; ++i) sizes(i) = static_cast<real>(std::pow(10.0, double(i) / 2 - 9));
  Rng rng{seed};
  const Series f16{"F16", rounding_errors(Dtype::F16, sizes, rng)};
  const Series bf16{"BF16", rounding_errors(Dtype::BF16, sizes, rng)};
  LineChart chart{{"what 16 bits lose", "100 random numbers of each size",
                   join("f16.widen · bf16.widen · relative_error.rows · seed ", seed)},
                  "size of the numbers",
                  "relative error",
                  sizes,
                  {f16, bf16}};
  chart.x_axis = chart.y_axis = AxisKind::log10;
  album.add("rounding", chart);
}

// Damages the file in seven ways and prints the line with which each is refused.
void refuse_damaged(const std::string& file, Output& out) {
  const auto with = [&file](const std::string& right, const std::string& wrong) {
    return std::string(file).replace(file.find(right), right.size(), wrong);
  };
  const std::pair<std::string, std::string> damaged[] = {
      {"one byte short", file.substr(0, file.size() - 1)},
      {"long header", std::string(7, '\xFF') + file.substr(7)},
      {"no JSON", with("\":", "\";")},
      {"unknown dtype", with("F32", "F23")},
      {"larger shape", with("[2,2]", "[9,9]")},
      {"overlap", with("[16,24]", "[12,24]")},
      {"a web page", "<!DOCTYPE html><title>404</title>"}};
  for (const auto& [name, bytes] : damaged) out << refusal_of(bytes, name) << '\n';
}

// The real checkpoint as a map, and what is left of the model with its weights in 16 bits.
void read_checkpoint(Album& album, Output& out) {
  const Model model = open_model(lesson_model("world-mlm"));
  const MappedFile file(WeightFiles(model.folder).at(0).file->path());
  const auto parts = joined_families(file_parts(SafetensorsHeader(file.text(), model.name())));
  out << parts_table(parts);
  album.add("checkpoint", file_map("the weights of " + model.name(), parts, 24, 48));
  const Sequence sequence = encode(model, lesson_text(example)).sequence;
  Rng rng{seed};
  const Bert random = random_bert(model.bert.config, rng);
  for (const Dtype dtype : {Dtype::F16, Dtype::BF16})
    out << "all weights as " << name_of(dtype) << ": the last hidden states move by "
        << fixed_text(change_by_storage(model.bert, sequence, dtype), 5) << ", untrained by "
        << fixed_text(change_by_storage(random, sequence, dtype), 5) << "\n";
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("09-safetensors", out);
  const std::string file = tiny_file();
  const auto parts = file_parts(SafetensorsHeader(file, "tiny"));
  out << hex_dump(file) << parts_table(parts);
  album.add("tiny",
            file_map("a file of three tensors, byte by byte", parts, std::ssize(file) / 16, 16));
  measure_rounding(album);
  refuse_damaged(file, out);
  ask("which part of a BERT takes the most bytes of its file?", out);
  out.flush();  // so far without any model
  read_checkpoint(album, out);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
