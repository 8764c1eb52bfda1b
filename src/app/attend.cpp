#include <filesystem>

#include "app/input.h"
#include "app/verbs.h"
#include "bert/bert.h"
#include "core/utf8.h"
#include "draw/notes.h"
#include "draw/save.h"

namespace glassbert {
namespace {

// What `attend` was asked to draw.
struct Request {
  std::optional<Index> layer, head;
  std::vector<ScaleKind> scales;
  std::filesystem::path folder;
};

// The scales to draw: an overview comes in both, a detail in the fixed one, unless --scale says so.
std::vector<ScaleKind> scales(const Arguments& arguments, bool is_overview) {
  const auto choice = arguments.choice("--scale", {"fixed", "panel"});
  if (!choice && is_overview) return {ScaleKind::unit, ScaleKind::panel};
  return {choice == "panel" ? ScaleKind::panel : ScaleKind::unit};
}

Request read_request(const Arguments& arguments, const Config& config) {
  Request request;
  request.layer = arguments.integer("--layer", 0, config.L - 1);
  request.head = arguments.integer("--head", 0, config.A - 1);
  if (request.head && !request.layer)
    throw UsageError("--head", "a head without its layer", "give --layer, too");
  request.scales = scales(arguments, !request.head);
  request.folder = arguments.value("--out").value_or("out");
  return request;
}

// What the pictures are of: the text, as much of it as a line or two can hold.
std::string sentence_of(const Input& input) {
  constexpr std::size_t longest = 160;
  if (!input.text) return join(input.tokens.size(), " tokens");
  const std::string& text = input.text->text;
  return printable(input.text->pair ? text + " | " + *input.text->pair : text, longest);
}

Caption caption(const Model& model, const std::string& title, const std::string& sentence) {
  return {title, sentence, model.name() + " · attention.probs · rows sum to 1"};
}

std::string suffix(ScaleKind scale) { return scale == ScaleKind::panel ? "-panel" : ""; }

Picture overview(const Model& model, const Trace& trace, const Input& input, const Request& request,
                 ScaleKind scale, const std::string& sentence) {
  HeadGrid grid;
  grid.tokens = input.tokens;
  grid.scale = scale;
  grid.first_layer = request.layer.value_or(0);
  for (Index l = 0; l < model.bert.config.L; ++l)
    if (!request.layer || *request.layer == l) grid.layers.push_back(trace.layers[l].probs[0]);
  const Index heads = std::ssize(grid.layers) * model.bert.config.A;
  const std::string layer = request.layer ? join("layer ", *request.layer, ": ") : "";
  grid.caption = caption(model, join(layer, "all ", heads, " heads"), sentence);
  return grid;
}

Picture one_head(const Model& model, const Trace& trace, const Input& input, const Request& request,
                 ScaleKind scale, const std::string& sentence) {
  const Index l = *request.layer, a = *request.head;
  Heatmap picture;
  picture.caption = caption(model, head_title(l, a), sentence);
  Matrix matrix;
  matrix.rows = matrix.columns = input.tokens;
  matrix.values = slice(trace.layers[l].probs[0], a);
  matrix.scale = scale;
  picture.panels.push_back(std::move(matrix));
  return picture;
}

std::string file_name(const Request& request, ScaleKind scale) {
  if (request.head) return join("layer-", *request.layer, "-head-", *request.head, suffix(scale));
  if (request.layer) return join("layer-", *request.layer, suffix(scale));
  return "heads" + suffix(scale);
}

void run_attend(const Arguments& arguments, Output& out) {
  const Model model = open_model(arguments);
  const Request request = read_request(arguments, model.bert.config);
  const Input input = read_input(model, arguments);
  const Trace trace = forward(model.bert, input.sequence, {}, Depth::attention);
  const std::string sentence = sentence_of(input);
  std::filesystem::create_directories(request.folder);
  for (const ScaleKind scale : request.scales) {
    const auto draw = request.head ? one_head : overview;
    const std::string path = (request.folder / (file_name(request, scale) + ".png")).string();
    const std::string numbers =
        save_picture(draw(model, trace, input, request, scale, sentence), path);
    out << path << '\n' << numbers << '\n';
  }
}

}  // namespace

Verb attend_verb() {
  return {{.verb = "attend",
           .summary = "draws attention: all heads, a layer's heads, or one head",
           .plain = "[TEXT [PAIR]]",
           .plain_limit = 2,
           .flags =
               model_flags() + input_flags() +
               std::vector<Flag>{{"--layer", "L", "only this layer, from 0"},
                                 {"--head", "A", "only this head of the layer, from 0"},
                                 {"--scale", "fixed|panel",
                                  "colours from 0 to 1, or each panel's own (overviews: both)"},
                                 {"--out", "DIR", "where the pictures and their numbers go (out)"}},
           .example = "glassbert attend \"The cat sat on the mat.\" --layer 1 --out out"},
          run_attend};
}

}  // namespace glassbert
