// Lesson 00: which word does "it" look at? Two sentences that differ in one word, all heads of a
// BERT, and the head that seems to understand.
#include "shell/lesson.h"
#include "draw/notes.h"
#include "math/matmul.h"
#include "zoo/preference.h"

using namespace glassbert;

namespace {

const std::string tired = "The animal didn't cross the street because it was too tired.";
const std::string wide = "The animal didn't cross the street because it was too wide.";

std::vector<Preference> choices_of_it(const Reading& reading) {
  return preferences(reading.trace, reading.position("it"), reading.position("animal"),
                     reading.position("street"));
}

// One head in both sentences and the difference: its whole maps, then the row of "it" alone.
void draw_head(const Preference& head, const Reading& a, const Reading& b,
               const std::string& footer, Album& album) {
  const Tensor map_a = slice(a.trace.layers[head.layer].probs[0], head.head);
  const Tensor map_b = slice(b.trace.layers[head.layer].probs[0], head.head);
  const Tensor row_a = slice(map_a, a.position("it")), row_b = slice(map_b, b.position("it"));
  const std::string title = head_title(head.layer, head.head);
  album.add("head", Heatmap{{title, "the same head in both sentences", footer},
                            {token_map("tired", a.input.tokens, map_a),
                             token_map("wide", b.input.tokens, map_b),
                             token_map("wide - tired", b.input.tokens, subtract(map_b, map_a),
                                       ScaleKind::symmetric, "difference of weights")}});
  album.add(
      "it",
      TokenStrip{{"the row of \"it\" in " + title, "", footer},
                 {{"tired", a.input.tokens, row_a, ScaleKind::unit},
                  {"wide", b.input.tokens, row_b, ScaleKind::unit},
                  {"wide - tired", b.input.tokens, subtract(row_b, row_a), ScaleKind::symmetric}}});
}

// All heads of a sentence; with a twin, how much more each gives in the twin.
void draw_heads(const Reading& a, const Reading* twin, const std::string& footer, Album& album) {
  const std::vector<Tensor> maps = attention_maps(a.trace);
  album.add("heads", HeadGrid{{"all heads", a.input.text->text, footer}, a.input.tokens, maps});
  if (twin == nullptr) return;
  HeadGrid change{{"all heads: wide - tired", twin->input.text->text, footer},
                  twin->input.tokens,
                  attention_maps(twin->trace)};
  for (std::size_t l = 0; l < maps.size(); ++l)
    change.layers[l] = subtract(change.layers[l], maps[l]);
  change.value_name = "difference of weights";
  change.scale = ScaleKind::symmetric;
  album.add("heads-difference", change);
}

void print_counts(const std::vector<Preference>& in_a, const std::vector<Preference>& in_b,
                  Output& out) {
  const auto of_all = [&](std::size_t count) { return join(count, " of ", in_a.size()); };
  Table table({"heads in which \"it\" gives more to", "count"});
  table.add({"animal, when it is tired", of_all(preferring_first(in_a).size())});
  table.add({"animal, when it is wide", of_all(preferring_first(in_b).size())});
  table.add({"animal when tired, street when wide", of_all(changing_sides(in_a, in_b).size())});
  table.add({"the same by tossing two coins a head", of_all(in_a.size() / 4)});
  out << table.text();
}

void lesson(const std::vector<std::string>&, Output& out) {
  const Model model = open_model(lesson_model("world-mlm"));
  const std::string footer = model.name() + " · attention.probs";
  Album album("00-first-look", out);
  const Reading a = read_text(model, lesson_text(tired));
  if (a.input.text->text != tired) return draw_heads(a, nullptr, footer, album);

  const Reading b = read_text(model, wide);
  draw_heads(a, &b, footer, album);
  const std::vector<Preference> in_a = choices_of_it(a), in_b = choices_of_it(b);
  draw_head(in_a[clearest_change(in_a, in_b)], a, b, footer, album);
  ask("\"it\" is the animal when it is too tired, the street when it is too wide. In how many of " +
          std::to_string(in_a.size()) + " heads does \"it\" give more to the right word in both?",
      out);
  print_counts(in_a, in_b, out);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
