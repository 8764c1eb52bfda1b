// Lesson 11: what do heads look at? One sentence as lines, as a grid, as neurons and between words;
// then, for every head, the share that it gives to simple kinds of keys, beside its controls.
#include "shell/lesson.h"
#include "core/utf8.h"
#include "draw/notes.h"
#include "draw/number_text.h"
#include "explain/merge_pieces.h"
#include "explain/neuron_view.h"
#include "zoo/head_lines.h"
#include "zoo/profile_study.h"

using namespace glassbert;

namespace glassbert {
// tests/mutants/attention.words/sum_both.cpp
Tensor sum_both(const Tensor& attention, const Words& words);
}  // namespace glassbert

namespace {

const std::string example = "The photographer thanked the beekeeper.";

// All heads of the trained weights in one scale; some untrained ones in that and in their own.
void draw_grids(const Caption& caption, const Reading& reading, const Trace& blank, Album& album) {
  album.add("grid", HeadGrid{caption, reading.input.tokens, attention_maps(reading.trace)});
  HeadGrid untrained{caption, reading.input.tokens, {attention_maps(blank)[0]}};
  untrained.caption.title = "untrained weights";
  album.add("untrained", untrained);
  untrained.scale = ScaleKind::panel;
  album.add("untrained-panel", untrained);
}

// Some heads as lines, with and without the special tokens.
void draw_lines(const Caption& caption, const Reading& reading,
                const std::vector<Specialist>& heads, Album& album) {
  for (const bool has_specials : {true, false}) {
    Lines lines =
        head_lines(attention_maps(reading.trace), heads, reading.input.tokens, has_specials);
    lines.caption = caption;
    lines.caption.subtitle = has_specials ? "special tokens shown" : "special tokens hidden";
    album.add(has_specials ? "lines" : "lines-text", lines);
  }
}

// One head: the neurons behind a row, and its map between pieces and between words.
void draw_head(const Specialist& head, const Reading& reading, Caption caption, Album& album) {
  const std::vector<std::string>& tokens = reading.input.tokens;
  caption.title = head_title(head.layer, head.head);
  NeuronView neurons =
      neuron_view(reading.trace, tokens, head.layer, head.head, std::ssize(tokens) / 2);
  neurons.caption = caption;
  album.add("neurons", neurons);
  const Words words = join_pieces(tokens);
  const Tensor map = slice(reading.trace.layers[head.layer].probs[0], head.head);
  album.add("words", Heatmap{caption,
                             {token_map("pieces", tokens, map),
                              token_map("words", words.text, merge_pieces(map, words)),
                              token_map("wrong: rows summed", words.text, sum_both(map, words))}});
}

// The share that each head gives to each kind of key, and the strongest head beside its controls.
void draw_profiles(const Caption& caption, const ProfileStudy& study, Album& album, Output& out) {
  Heatmap heads = profile_map(study);
  Bars kinds = profile_bars(study);
  heads.caption = kinds.caption = caption;
  album.add("profiles", heads);
  album.add("kinds", kinds);
  Table table({"kind of key", "head", "its share", "mean", "untrained, strongest", "uniform"});
  for (Index k = 0; k < std::ssize(study.kinds); ++k) {
    const Specialist best = specialist(study.profiles, k, study.A);
    std::vector<std::string> cells{kinds.names[k], join(best.layer, ".", best.head)};
    for (const Series& one : kinds.series) cells.push_back(fixed_text(one.values(k), 3));
    table.add(cells);
  }
  out << table.text();
}

void lesson(const std::vector<std::string>&, Output& out) {
  const Model model = open_model(lesson_model("world-mlm"));
  const Reading reading = read_text(model, lesson_text(example));
  Rng rng{11};
  const Trace blank =
      forward(random_bert(model.bert.config, rng), reading.input.sequence, {}, Depth::attention);
  const ProfileStudy study =
      study_profiles(reading.input.tokens, attention_maps(reading.trace), attention_maps(blank));
  const Specialist previous = specialist(study.profiles, 0, study.A);
  const std::string footer = model.name() + " · ", text = printable(reading.input.text->text);
  Album album("11-views", out);
  draw_grids({"all heads", text, footer + "attention"}, reading, blank, album);
  draw_lines({"two heads", "", footer + "attention"}, reading,
             {previous, specialist(study.profiles, 1, study.A)}, album);
  draw_head(previous, reading, {"", text, footer + "attention.words"}, album);
  ask("to which kind of key does the average head give most?", out);
  draw_profiles({"what heads give to kinds of keys", text, footer + "profile.mass · seed 11"},
                study, album, out);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
