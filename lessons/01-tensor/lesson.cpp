// Lesson 01: what is a tensor? Numbers in one long row and a shape that says how to read them; a
// heatmap gives each number a colour. No formula of BERT yet, but every later one indexes tensors.
#include "shell/lesson.h"
#include "draw/notes.h"
#include "math/matmul.h"

namespace glassbert {
// The wrong order that the second picture shows: tests/mutants/tensor.offset/column_major.cpp
Index column_major(const Shape& shape, std::initializer_list<Index> position);
}  // namespace glassbert

using namespace glassbert;

namespace {

const Tensor letter(Shape{7, 5}, {9, 9, 9, 9, 0,  //
                                  9, 0, 0, 0, 9,  //
                                  9, 0, 0, 0, 9,  //
                                  9, 9, 9, 9, 0,  //
                                  9, 0, 9, 0, 0,  //
                                  9, 0, 0, 9, 0,  //
                                  9, 0, 0, 0, 9});

// A matrix as a picture, its shape in the title.
Matrix shown(const std::string& title, const Tensor& x, const std::string& value_name) {
  return plain_map(join(title, ", shape ", x.shape()), x, ScaleKind::panel, value_name);
}

// The place of each number of a matrix, by one rule or another.
template <class Rule>
Tensor places(const Shape& shape, const Rule& place) {
  Tensor x(shape);
  for (Index r = 0; r < shape[0]; ++r)
    for (Index c = 0; c < shape[1]; ++c) x(r, c) = static_cast<real>(place(shape, {r, c}));
  return x;
}

void draw_places(Album& album) {
  album.add("places",
            Heatmap{{"where each number lies in memory", "", "tensor.offset"},
                    {shown("row-major", places({3, 4}, offset_of), "place"),
                     shown("wrong: column-major", places({3, 4}, column_major), "place")}});
}

void draw_letter(Album& album, Output& out) {
  const Tensor turned = transpose(letter), cut_anew = reshaped(letter, {5, 7});
  album.add("letter",
            Heatmap{{"the same 35 numbers", "", "tensor.offset · transpose · reshaped"},
                    {shown("as written", letter, "value"), shown("transposed", turned, "value"),
                     shown("reshaped", cut_anew, "value")}});
  for (const Tensor* x : {&letter, &turned, &cut_anew}) {
    for (const real v : x->values()) out << v;
    out << (x == &letter ? "  as written\n" : x == &turned ? "  transposed\n" : "  reshaped\n");
  }
}

// Tensors of a real forward pass: their shapes, and a matrix of the largest as a picture.
void show_tensors(const Reading& reading, const std::string& footer, Album& album, Output& out) {
  const Tensor& P = reading.trace.layers[0].probs[0];
  Table table({"tensor", "shape", "numbers", "rows"});
  const auto add = [&](const char* name, const Tensor& x) {
    table.add({name, join(x.shape()), join(x.size()), join(x.rows())});
  };
  add("hidden states", reading.trace.hidden[0]);
  add("attention of layer 0", P);
  out << table.text() << "the last head's last query gives key 0 number "
      << offset_of(P.shape(), {P.dim(0) - 1, P.dim(1) - 1, 0}) << '\n';
  album.add("head", Heatmap{{head_title(0, 0), "one matrix of a tensor of three axes", footer},
                            {token_map("", reading.input.tokens, slice(P, 0), ScaleKind::panel)}});
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("01-tensor", out);
  draw_places(album);
  ask("a matrix of 7 rows and 5 columns shows the letter R. Give its numbers the shape (5, 7): "
      "what do you see?",
      out);
  draw_letter(album, out);
  const Model model = open_model(lesson_model("world-mlm"));
  const std::string text = lesson_text("The dog that chased the cat was tired.");
  show_tensors(read_text(model, text), model.name() + " · attention.probs", album, out);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
