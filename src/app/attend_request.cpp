#include "app/attend_request.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace glassbert {
namespace {

constexpr std::array<const char*, 5> view_names = {"grid", "heatmap", "lines", "neuron", "strip"};
constexpr std::ptrdiff_t most_heatmaps = 4;  // side by side

std::string name_of(AttendView view) { return view_names[static_cast<std::size_t>(view)]; }

// Without --view: all heads as a grid, one as a heatmap, several as lines.
AttendView read_view(const Arguments& arguments, std::size_t heads) {
  const auto name = arguments.choice("--view", {view_names.begin(), view_names.end()});
  if (name) {
    const auto found = std::find(view_names.begin(), view_names.end(), *name);
    return static_cast<AttendView>(found - view_names.begin());
  }
  return heads == 0 ? AttendView::grid : heads == 1 ? AttendView::heatmap : AttendView::lines;
}

// An overview comes in both scales, a detail in the fixed one, unless --scale says so; a grid of
// differences has the only scale that fits it.
std::vector<ScaleKind> read_scales(const Arguments& arguments, const AttendRequest& request) {
  const auto choice = arguments.choice("--scale", {"fixed", "panel"});
  if (request.view == AttendView::grid && request.difference) return {ScaleKind::symmetric};
  if (request.view == AttendView::grid && !choice) return {ScaleKind::unit, ScaleKind::panel};
  return {choice == "panel" ? ScaleKind::panel : ScaleKind::unit};
}

void check_layer_and_heads(const AttendRequest& request) {
  const std::string view = name_of(request.view);
  const std::ptrdiff_t heads = std::ssize(request.heads);
  if (heads > 0 && !request.layer)
    throw UsageError("--head", "a head without its layer", "give --layer, too");
  if (request.view == AttendView::grid) {
    if (heads > 0)
      throw UsageError("--head", "a grid shows all heads", "leave it out, or choose another view");
    return;
  }
  if (!request.layer) throw UsageError("--view " + view, "no layer", "give --layer");
  if (std::set(request.heads.begin(), request.heads.end()).size() != request.heads.size())
    throw UsageError("--head", "a head is given twice", "name each once");
  const bool needs_one = request.view == AttendView::neuron ||
                         (request.difference && request.view != AttendView::lines);
  if (needs_one && heads != 1)
    throw UsageError("--head", join("this picture shows one head, not ", heads), "give one head");
  if (request.view == AttendView::heatmap && (heads == 0 || heads > most_heatmaps))
    throw UsageError("--head", join("heatmaps of 1 to ", most_heatmaps, " heads, not ", heads),
                     "name them, or choose --view lines or grid");
}

void check_query(const AttendRequest& request) {
  const bool may_have = request.view != AttendView::grid && request.view != AttendView::heatmap;
  if (request.query && !may_have)
    throw UsageError("--query", "a " + name_of(request.view) + " shows all queries",
                     "choose --view lines, strip or neuron");
  if (!request.query && (request.view == AttendView::neuron || request.view == AttendView::strip))
    throw UsageError("--view " + name_of(request.view), "no query",
                     "give --query, a position or a token");
}

void check_choices(const Arguments& arguments, const AttendRequest& request) {
  const std::string view = name_of(request.view);
  if (request.difference &&
      (request.view == AttendView::lines || request.view == AttendView::neuron))
    throw UsageError("--difference", "--view " + view + " has no signs to show",
                     "choose grid, heatmap or strip");
  if (request.difference && request.view == AttendView::grid && arguments.given("--scale"))
    throw UsageError("--scale", "a difference has a symmetric scale", "leave it out");
  if (request.view != AttendView::neuron) return;
  for (const char* flag : {"--words", "--hide-specials", "--scale"})
    if (arguments.given(flag))
      throw UsageError(flag, "a neuron view shows every token on scales of its own",
                       "leave it out");
}

}  // namespace

std::vector<Flag> attend_flags() {
  return {{"--view", "VIEW", "grid, heatmap, lines, neuron or strip (else what fits --head)"},
          {"--layer", "L", "only this layer, from 0"},
          {"--head", "A[,A...]", "only these heads of the layer, from 0"},
          {"--query", "TOKEN", "only this row: a position from 0, or a token that comes once"},
          {"--scale", "fixed|panel", "colours from 0 to 1, or each panel's own (grids: both)"},
          {"--words", "", "join the pieces of words: to a word the sum, from it the mean"},
          {"--hide-specials", "", "leave out [CLS] and [SEP]; nothing is scaled up for it"},
          {"--difference", "TEXT2", "the maps of TEXT2 minus those of the text, as many tokens"},
          {"--out", "DIR", "where the pictures and their numbers go (out)"}};
}

AttendRequest read_attend_request(const Arguments& arguments, const Config& config) {
  AttendRequest request;
  request.layer = arguments.integer("--layer", 0, config.L - 1);
  request.heads = arguments.integers("--head", 0, config.A - 1);
  request.view = read_view(arguments, request.heads.size());
  request.query = arguments.value("--query");
  request.in_words = arguments.given("--words");
  request.without_specials = arguments.given("--hide-specials");
  request.difference = arguments.value("--difference");
  request.folder = arguments.value("--out").value_or("out");
  check_choices(arguments, request);
  check_layer_and_heads(request);
  check_query(request);
  request.scales = read_scales(arguments, request);
  return request;
}

}  // namespace glassbert
