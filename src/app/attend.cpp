#include <algorithm>

#include "app/attend_difference.h"
#include "app/attend_pictures.h"
#include "app/input.h"
#include "app/token_search.h"
#include "app/verbs.h"
#include "bert/bert.h"
#include "core/utf8.h"
#include "draw/notes.h"
#include "draw/save.h"
#include "explain/neuron_view.h"

namespace glassbert {
namespace {

// What the pictures are of: the text, as much of it as a line or two can hold.
std::string sentence_of(const Input& input) {
  constexpr std::size_t longest = 160;
  if (!input.text) return join(input.tokens.size(), " tokens");
  std::string text = input.text->text;
  if (input.text->pair) text += " | " + *input.text->pair;
  std::replace(text.begin(), text.end(), '\n', ' ');
  return printable(text, longest);
}

Trace run(const Model& model, const Input& input, const AttendRequest& request) {
  const bool needs_keys = request.view == AttendView::neuron;
  return forward(model.bert, input.sequence, {}, needs_keys ? Depth::everything : Depth::attention);
}

AttendSubject read_subject(const Model& model, const Input& input, const AttendRequest& request) {
  AttendSubject subject{model.name(), sentence_of(input), {}, {}};
  subject.maps = read_attend_maps(run(model, input, request), input.tokens, request);
  if (!request.difference) return subject;
  const Input second = encode(model, *request.difference);
  check_equally_many(shown_labels(input.tokens, request), shown_labels(second.tokens, request));
  AttendRequest of_second = request;
  if (request.query) of_second.query = std::to_string(subject.maps.query);
  subject.other = read_attend_maps(run(model, second, request), second.tokens, of_second);
  subject.sentence = "first: " + subject.sentence + " · second: " + sentence_of(second);
  return subject;
}

Picture draw_neurons(const Model& model, const Input& input, const AttendRequest& request,
                     Index query) {
  const Index layer = *request.layer, head = request.heads.front();
  NeuronView view = neuron_view(run(model, input, request), input.tokens, layer, head, query);
  view.caption = {join("why \"", view.query_token, "\" (position ", query,
                       ") attends as it does in ", head_title(layer, head)),
                  sentence_of(input), model.name() + " · attention.scores, attention.probs"};
  return view;
}

void run_attend(const Arguments& arguments, Output& out) {
  const Model model = open_model(arguments);
  const AttendRequest request = read_attend_request(arguments, model.bert.config);
  const Input input = read_input(model, arguments);
  std::vector<Picture> pictures;
  Index query = 0;
  if (request.view == AttendView::neuron) {
    query = find_query(*request.query, input.tokens);
    pictures.push_back(draw_neurons(model, input, request, query));
  } else {
    const AttendSubject subject = read_subject(model, input, request);
    query = subject.maps.query;
    for (const ScaleKind scale : request.scales)
      pictures.push_back(draw_attention(request, subject, scale));
  }
  std::filesystem::create_directories(request.folder);
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const std::string name = attend_file_name(request, query, request.scales[i]) + ".png";
    const std::string path = (request.folder / name).string();
    const std::string numbers = save_picture(pictures[i], path);
    out << path << '\n' << numbers << '\n';
  }
}

}  // namespace

Verb attend_verb() {
  return {{.verb = "attend",
           .summary = "draws attention: grid, heatmap, lines, neurons, one token's row",
           .plain = "[TEXT [PAIR]]",
           .plain_limit = 2,
           .flags = model_flags() + input_flags() + attend_flags(),
           .example = "glassbert attend \"The cat sat on the mat.\" --layer 1 --head 0,2 --words"},
          run_attend};
}

}  // namespace glassbert
